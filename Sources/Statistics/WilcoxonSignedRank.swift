/// Wilcoxon's signed-rank test of paired differences.
///
/// Zeros are dropped and counted; absolute differences get midranks, ties decided on the exact decimals. V is the sum
/// of the ranks of the positive differences. The p value is exact if fewer than 50 differences remain, without ties and
/// without a dropped zero (R's rule). Otherwise it is normal: z = (V - n(n+1)/4 -+ 1/2) / sqrt(n(n+1)(2n+1)/24 -
/// sum(t^3-t)/48). Source: Hollander and Wolfe, Nonparametric Statistical Methods, section 3.1; R's `wilcox.test`.
public struct WilcoxonSignedRank: Hashable, Sendable {
    /// The number of differences that are not zero.
    public let count: Int
    /// How many zeros were dropped.
    public let zerosDropped: Int
    /// V: the sum of the ranks of the positive differences.
    public let vPlus: Double
    /// The sum of the ranks of the negative differences.
    public let vMinus: Double
    /// The normal statistic with continuity correction, of the sign of V less its mean; nothing where p is exact.
    public let z: Double?
    /// The two-sided p value; nothing if every difference is zero.
    public let p: Double?
    /// Whether p is exact.
    public let isExact: Bool

    /// Tests differences of exact decimals, any number of them.
    public init(differences: DecimalSample) {
        let kept = differences.mantissas.filter { $0 != 0 }
        let ranks = Midranks(kept.map { abs($0) })
        let positive = zip(kept, ranks.doubled).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
        let total = kept.count * (kept.count + 1)
        count = kept.count
        zerosDropped = differences.count - kept.count
        vPlus = Double(positive) / 2
        vMinus = Double(total - positive) / 2
        isExact = SignedRankRule.isExact(kept, zerosDropped: zerosDropped, tieSum: ranks.tieSum)
        guard !kept.isEmpty else {
            (z, p) = (nil, nil)
            return
        }
        if isExact {
            z = nil
            p = SignedRankDistribution(count: kept.count).twoSided(positive / 2)
        } else {
            let number = Double(kept.count)
            let variance = number * (number + 1) * (2 * number + 1) / 24 - ranks.tieSum / 48
            let distance = vPlus - number * (number + 1) / 4
            let correction = distance == 0 ? 0 : distance < 0 ? -0.5 : 0.5
            let statistic = (distance - correction) / variance.squareRoot()
            z = statistic
            p = NormalDistribution.twoSided(statistic)
        }
    }
}

/// When signed ranks are treated exactly: fewer than 50 differences, at least one, no ties, no zeros.
enum SignedRankRule {
    static func isExact(_ kept: [Int64], zerosDropped: Int, tieSum: Double) -> Bool {
        !kept.isEmpty && kept.count < 50 && zerosDropped == 0 && tieSum == 0
    }
}
