import Statistics

/// What describes one variable of a group: mean, standard deviation, median, quartiles, minimum and maximum.
///
/// Every value is absent without data, the standard deviation also with one value.
public struct ScoreSummary: Hashable, Sendable {
    /// The mean.
    public var mean: Double?
    /// The standard deviation with n - 1.
    public var standardDeviation: Double?
    /// The median.
    public var median: Double?
    /// The lower quartile (R's type 7).
    public var lowerQuartile: Double?
    /// The upper quartile.
    public var upperQuartile: Double?
    /// The smallest value.
    public var minimum: Double?
    /// The largest value.
    public var maximum: Double?

    /// Nothing described.
    public init() {}

    /// The summary of values on a grid with so many steps to one.
    init(_ summary: SampleSummary?, unit: Double) {
        guard let summary else { return }
        mean = summary.mean / unit
        standardDeviation = summary.standardDeviation.map { $0 / unit }
        median = summary.median / unit
        lowerQuartile = summary.lowerQuartile / unit
        upperQuartile = summary.upperQuartile / unit
        minimum = summary.minimum / unit
        maximum = summary.maximum / unit
    }
}
