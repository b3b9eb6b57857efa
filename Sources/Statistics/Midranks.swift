/// Ranks from 1 in ascending order, equal values sharing the mean of theirs.
///
/// They are doubled, so that they are whole.
struct Midranks {
    /// Twice the rank of each value, in the order of the values.
    let doubled: [Int]

    /// The sum of t^3 - t over all groups of t equal values; 0 without ties.
    let tieSum: Double

    init(_ values: [Int64]) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Int](repeating: 0, count: values.count)
        var sum = 0.0
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for index in start..<end { ranks[order[index]] = start + end + 1 }
            let size = Double(end - start)
            sum += size * size * size - size
            start = end
        }
        doubled = ranks
        tieSum = sum
    }
}
