/// The distribution of Wilcoxon's V without ties or zeros, exact for 1 to 62 differences.
///
/// V is the sum of the ranks of the positive differences; each of the 2^n signings is equally likely. The number of
/// signings with each sum is counted in whole numbers.
struct SignedRankDistribution {
    /// How many signings give a sum of at most the index.
    private let cumulative: [UInt64]
    private let total: Double

    init(count: Int) {
        var ways = [UInt64](repeating: 0, count: count * (count + 1) / 2 + 1)
        ways[0] = 1
        for rank in stride(from: 1, through: count, by: 1) {
            for sum in stride(from: ways.count - 1, through: rank, by: -1) { ways[sum] += ways[sum - rank] }
        }
        var sum: UInt64 = 0
        cumulative = ways.map { way in
            sum += way
            return sum
        }
        total = Double(sum)
    }

    /// The probability of a sum of at most `value`.
    func lowerTail(_ value: Int) -> Double {
        value < 0 ? 0 : Double(cumulative[min(value, cumulative.count - 1)]) / total
    }

    /// Twice the smaller tail, at most 1.
    ///
    /// The distribution is symmetric.
    func twoSided(_ value: Int) -> Double {
        min(1, 2 * lowerTail(min(value, cumulative.count - 1 - value)))
    }

    /// The smallest sum whose lower tail reaches `probability`.
    func quantile(_ probability: Double) -> Int {
        cumulative.firstIndex { Double($0) / total >= probability } ?? cumulative.count - 1
    }
}
