/// The mean change of pairs with its confidence interval and Student's t test.
///
/// With differences d_i = post_i - pre_i, n of them: mean change dbar +- t(1 - alpha/2; n-1) s / sqrt(n), t = dbar / (s
/// / sqrt(n)) with n - 1 degrees of freedom, effect size d_z = dbar / s. Source: Student, Biometrika 6:1 (1908). What
/// needs a standard deviation is nothing for one pair, and t, p and d_z are nothing if all differences are equal.
public struct PairedTTest: Hashable, Sendable {
    /// The number of pairs, at least 1.
    public let count: Int
    /// The mean of the differences.
    public let meanChange: Double
    /// The standard deviation of the differences, with n - 1.
    public let standardDeviation: Double?
    /// The confidence interval of the mean change.
    public let interval: ConfidenceInterval?
    /// The test statistic.
    public let t: Double?
    /// n - 1.
    public let degreesOfFreedom: Int
    /// The two-sided p value.
    public let p: Double?
    /// The effect size d_z: mean change over the standard deviation of the changes.
    public let dz: Double?

    /// Tests the differences of exact decimals; nothing if there are none.
    public init?(differences: DecimalSample, level: Double = 0.95) {
        self.init(SampleSummary(differences), level: level)
    }

    /// Tests differences; nothing if there are none or one is not finite.
    public init?(differences: [Double], level: Double = 0.95) {
        self.init(SampleSummary(differences), level: level)
    }

    private init?(_ summary: SampleSummary?, level: Double) {
        guard let summary, level > 0, level < 1 else { return nil }
        count = summary.count
        meanChange = summary.mean
        standardDeviation = summary.standardDeviation
        degreesOfFreedom = summary.count - 1
        guard let deviation = summary.standardDeviation, deviation > 0 else {
            let point = ConfidenceInterval(lower: summary.mean, upper: summary.mean, level: level)
            interval = summary.standardDeviation.map { _ in point }
            (t, p, dz) = (nil, nil, nil)
            return
        }
        let degrees = Double(summary.count - 1)
        let error = deviation / Double(summary.count).squareRoot()
        let margin = StudentTDistribution.quantile((1 + level) / 2, degreesOfFreedom: degrees) * error
        interval = ConfidenceInterval(lower: summary.mean - margin, upper: summary.mean + margin, level: level)
        t = summary.mean / error
        p = StudentTDistribution.twoSided(summary.mean / error, degreesOfFreedom: degrees)
        dz = summary.mean / deviation
    }
}

/// The effect size d_av: mean change over the mean of the two standard deviations; nothing if both are 0.
public func computeAverageEffectSize(meanChange: Double, deviationBefore: Double, deviationAfter: Double) -> Double? {
    let mean = (deviationBefore + deviationAfter) / 2
    return mean > 0 ? meanChange / mean : nil
}
