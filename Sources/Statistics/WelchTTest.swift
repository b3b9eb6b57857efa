/// Welch's t test of the means of two independent groups with variances of their own.
///
/// t = (m1 - m2) / sqrt(s1^2/n1 + s2^2/n2), degrees of freedom by Welch and Satterthwaite. Source: B. L. Welch,
/// Biometrika 34:28 (1947); R's `t.test`.
public struct WelchTTest: Hashable, Sendable {
    /// The first mean less the second.
    public let difference: Double
    /// The standard error of the difference.
    public let standardError: Double
    /// The statistic; nothing where no value differs within a group.
    public let t: Double?
    /// The degrees of freedom; nothing where there is no statistic.
    public let degreesOfFreedom: Double?
    /// The two-sided p value; nothing where there is no statistic.
    public let p: Double?
    /// The interval of the difference; the difference itself where no value differs within a group.
    public let interval: ConfidenceInterval

    /// Tests two groups; nothing if one has fewer than two values or one that is not finite, or for a level not between
    /// 0 and 1.
    public init?(_ first: [Double], _ second: [Double], level: Double = 0.95) {
        guard level > 0, level < 1, let one = SampleSummary(first), let other = SampleSummary(second),
            let deviation = one.standardDeviation, let theirs = other.standardDeviation
        else { return nil }
        difference = one.mean - other.mean
        let shares = [
            deviation * deviation / Double(one.count), theirs * theirs / Double(other.count),
        ]
        let variance = shares[0] + shares[1]
        standardError = variance.squareRoot()
        guard variance > 0 else {
            (t, degreesOfFreedom, p) = (nil, nil, nil)
            interval = ConfidenceInterval(lower: difference, upper: difference, level: level)
            return
        }
        let degrees =
            variance * variance
            / (shares[0] * shares[0] / Double(one.count - 1) + shares[1] * shares[1] / Double(other.count - 1))
        t = difference / standardError
        degreesOfFreedom = degrees
        p = StudentTDistribution.twoSided(difference / standardError, degreesOfFreedom: degrees)
        let half = StudentTDistribution.quantile((1 + level) / 2, degreesOfFreedom: degrees) * standardError
        interval = ConfidenceInterval(lower: difference - half, upper: difference + half, level: level)
    }
}
