/// The distribution of Mann and Whitney's U without ties, exact for two groups of up to 49.
///
/// Each of the binomial(m+n, m) ways to deal the ranks is equally likely; the ways with each U are counted in whole
/// numbers. Source: Mann and Whitney, Ann Math Stat 18:50 (1947), the recurrence on the largest value.
struct RankSumDistribution {
    /// How many ways give a U of at most the index.
    private let cumulative: [UInt128]

    init(_ first: Int, _ second: Int) {
        let size = first * second + 1
        // ways[k][u]: with k values of the first group among those dealt so far.
        var ways = [[UInt128]](repeating: [UInt128](repeating: 0, count: size), count: first + 1)
        ways[0][0] = 1
        for dealt in 1...first + second {
            // The value dealt now is the largest; in the first group it exceeds all of the second dealt before.
            for inFirst in stride(from: min(dealt, first), through: 0, by: -1) {
                let inSecond = dealt - inFirst
                guard inSecond <= second else { continue }
                // In the second group it exceeds nothing that counts, and U stays.
                var row = inSecond > 0 ? ways[inFirst] : [UInt128](repeating: 0, count: size)
                if inFirst > 0 {
                    for u in inSecond..<size { row[u] += ways[inFirst - 1][u - inSecond] }
                }
                ways[inFirst] = row
            }
        }
        var sum: UInt128 = 0
        cumulative = ways[first].map { way in
            sum += way
            return sum
        }
    }

    /// The probability of a U of at most `value`.
    func lowerTail(_ value: Int) -> Double {
        guard value >= 0, let total = cumulative.last else { return 0 }
        return Double(cumulative[min(value, cumulative.count - 1)]) / Double(total)
    }
}
