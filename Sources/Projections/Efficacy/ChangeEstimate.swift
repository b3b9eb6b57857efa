import Statistics

/// The change from baseline, post less baseline: described, and tested by Student's paired t.
public struct ChangeEstimate: Hashable, Sendable {
    /// What describes the differences.
    public var summary = ScoreSummary()
    /// The lower end of the confidence interval of the mean change.
    public var lower: Double?
    /// The upper end.
    public var upper: Double?
    /// The test statistic.
    public var t: Double?
    /// Degrees of freedom, n - 1; absent without pairs.
    public var degreesOfFreedom: Int?
    /// The two-sided p value.
    public var p: Double?
    /// The effect size d_z.
    public var dz: Double?
    /// The effect size d_av: the mean change over the mean of the two standard deviations.
    public var dav: Double?
    /// Wilcoxon's signed-rank test.
    public var wilcoxon: WilcoxonEstimate?
    /// The Hodges-Lehmann estimate with its interval.
    public var hodgesLehmann: LocationEstimate?

    /// The estimates of differences on a grid with so many steps to one; `level` is that of the intervals.
    init(_ differences: DecimalSample, unit: Double, level: Double) {
        summary = ScoreSummary(SampleSummary(differences), unit: unit)
        guard let test = PairedTTest(differences: differences, level: level) else { return }
        lower = test.interval.map { $0.lower / unit }
        upper = test.interval.map { $0.upper / unit }
        t = test.t
        degreesOfFreedom = test.degreesOfFreedom
        p = test.p
        dz = test.dz
        wilcoxon = WilcoxonEstimate(WilcoxonSignedRank(differences: differences))
        hodgesLehmann = HodgesLehmann(differences: differences, level: level).map { LocationEstimate($0, unit: unit) }
    }
}

/// What Wilcoxon's signed-rank test says of the changes.
public struct WilcoxonEstimate: Hashable, Sendable {
    /// V: the sum of the ranks of the positive differences.
    public var vPlus: Double
    /// The sum of the ranks of the negative ones.
    public var vMinus: Double
    /// The normal statistic; absent where p is exact.
    public var z: Double?
    /// The two-sided p value; absent if every difference is zero.
    public var p: Double?
    /// Whether p is exact.
    public var isExact: Bool
    /// How many differences of zero were left out.
    public var zerosDropped: Int

    init(_ test: WilcoxonSignedRank) {
        vPlus = test.vPlus
        vMinus = test.vMinus
        z = test.z
        p = test.p
        isExact = test.isExact
        zerosDropped = test.zerosDropped
    }
}

/// The Hodges-Lehmann estimate of the median change with its interval.
public struct LocationEstimate: Hashable, Sendable {
    /// The median of the Walsh averages of the differences that are not zero.
    public var estimate: Double
    /// The lower end.
    public var lower: Double
    /// The upper end.
    public var upper: Double

    init(_ estimate: HodgesLehmann, unit: Double) {
        self.estimate = estimate.estimate / unit
        lower = estimate.interval.lower / unit
        upper = estimate.interval.upper / unit
    }
}
