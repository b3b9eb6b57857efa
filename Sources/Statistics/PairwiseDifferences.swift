/// All differences of a value of one group and a value of another, by order of size, never written out.
struct PairwiseDifferences {
    private let first: [Int64]
    private let second: [Int64]

    /// Takes two groups of at least one value, each below 2^54 in size.
    init(_ first: [Int64], _ second: [Int64]) {
        self.first = first.sorted()
        self.second = second.sorted()
    }

    /// The middle difference, or the mean of the two in the middle, over the unit of the values.
    func median(unit: Double) -> Double {
        let count = first.count * second.count
        let middles = Int128(difference(at: (count + 1) / 2)) + Int128(difference(at: count / 2 + 1))
        return nearestDouble(middles, over: 2 * unit)
    }

    /// The difference at `position`, counted from 1 in ascending order.
    private func difference(at position: Int) -> Int64 {
        var low = first[0] - second[second.count - 1]
        var high = first[first.count - 1] - second[0]
        while low < high {
            let middle = low + (high - low) / 2
            if countOfDifferences(upTo: middle) >= position { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func countOfDifferences(upTo limit: Int64) -> Int {
        var total = 0
        var start = 0
        for value in first {
            while start < second.count, value - second[start] > limit { start += 1 }
            total += second.count - start
        }
        return total
    }
}
