/// Mann and Whitney's test of two independent groups, with the Hodges-Lehmann shift.
///
/// U counts the pairs in which the first group has the larger value, ties a half. The p values are exact without ties
/// while both groups are below 50 (R's rule). Otherwise they are normal with continuity correction 1/2 and the variance
/// mn/12 ((N+1) - sum(t^3-t)/(N(N-1))). The shift is the median of all differences, first less second. Source:
/// Hollander and Wolfe, sections 4.1 and 4.2; R's `wilcox.test`.
public struct MannWhitney: Hashable, Sendable {
    /// The size of the first group.
    public let firstCount: Int
    /// The size of the second group.
    public let secondCount: Int
    /// U of the first group; R calls it W.
    public let u: Double
    /// The normal statistic with continuity correction, of the sign of U less its mean.
    ///
    /// Nothing where p is exact or all values are equal.
    public let z: Double?
    /// The two-sided p value; nothing if all values are equal.
    public let p: Double?
    /// The one-sided p value for a first group with larger values.
    public let greater: Double?
    /// The one-sided p value for a first group with smaller values.
    public let less: Double?
    /// Whether the p values are exact.
    public let isExact: Bool
    /// The median of all differences, first less second; the double nearest to the exact decimal.
    public let shift: Double
    /// U over the number of pairs: the area under the ROC curve.
    public var area: Double { u / (Double(firstCount) * Double(secondCount)) }

    /// Tests two groups of exact decimals; nothing if one is empty or they have no common decimal place.
    public init?(_ first: DecimalSample, _ second: DecimalSample) {
        guard
            first.count > 0, second.count > 0,
            let left = first.rescaled(to: max(first.scale, second.scale)),
            let right = second.rescaled(to: max(first.scale, second.scale))
        else { return nil }
        firstCount = left.count
        secondCount = right.count
        let ranks = Midranks(left.mantissas + right.mantissas)
        let pairs = left.count * right.count
        let doubledU = ranks.doubled[..<left.count].reduce(0, +) - left.count * (left.count + 1)
        u = Double(doubledU) / 2
        shift = PairwiseDifferences(left.mantissas, right.mantissas).median(unit: powerOfTen(left.scale))
        isExact = ranks.tieSum == 0 && left.count < 50 && right.count < 50
        if isExact {
            let distribution = RankSumDistribution(left.count, right.count)
            let below = distribution.lowerTail(doubledU / 2)
            let above = distribution.lowerTail(pairs - doubledU / 2)
            (z, p, greater, less) = (nil, min(1, 2 * min(below, above)), above, below)
            return
        }
        let total = Double(left.count + right.count)
        let ties = ranks.tieSum / (total * (total - 1))
        let variance = Double(pairs) / 12 * (total + 1 - ties)
        guard variance > 0 else {
            (z, p, greater, less) = (nil, nil, nil, nil)
            return
        }
        let distance = u - Double(pairs) / 2
        let towardsMiddle = distance == 0 ? 0 : distance < 0 ? -0.5 : 0.5
        let statistic = (distance - towardsMiddle) / variance.squareRoot()
        z = statistic
        p = NormalDistribution.twoSided(statistic)
        greater = NormalDistribution.upperTail((distance - 0.5) / variance.squareRoot())
        less = NormalDistribution.lowerTail((distance + 0.5) / variance.squareRoot())
    }
}
