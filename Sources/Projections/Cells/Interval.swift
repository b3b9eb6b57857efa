import Statistics

/// The two ends of a confidence interval.
public struct Interval: Hashable, Sendable {
    /// The lower end.
    public var lower: Double
    /// The upper end.
    public var upper: Double

    init(_ interval: ConfidenceInterval) {
        lower = interval.lower
        upper = interval.upper
    }
}
