/// The means of all pairs of values, each value also with itself: n(n+1)/2 of them, by order of size.
///
/// They are never written out. The number of pairs up to a sum is counted in one sweep over the sorted values, and the
/// k-th sum is found by halving the range of whole numbers it lies in.
struct WalshAverages {
    private let sorted: [Int64]

    /// How many averages there are.
    let count: Int

    /// Takes at least one value, each below 2^54 in size.
    init(_ values: [Int64]) {
        sorted = values.sorted()
        count = values.count * (values.count + 1) / 2
    }

    /// Twice the average at `position`, counted from 1 in ascending order.
    func doubledAverage(at position: Int) -> Int64 {
        var low = 2 * sorted[0]
        var high = 2 * sorted[sorted.count - 1]
        while low < high {
            let middle = low + (high - low) / 2
            if countOfSums(upTo: middle) >= position { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func countOfSums(upTo limit: Int64) -> Int {
        var total = 0
        var partner = sorted.count - 1
        for first in sorted.indices {
            while partner >= first, sorted[first] + sorted[partner] > limit { partner -= 1 }
            if partner < first { break }
            total += partner - first + 1
        }
        return total
    }
}
