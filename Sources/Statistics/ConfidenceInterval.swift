/// A range that covers the true value with a stated confidence.
public struct ConfidenceInterval: Hashable, Sendable {
    /// The lower end.
    public let lower: Double

    /// The upper end, infinite where there is none.
    public let upper: Double

    /// The nominal confidence, 0.95 unless asked otherwise.
    public let level: Double

    /// Creates an interval from its ends.
    public init(lower: Double, upper: Double, level: Double) {
        self.lower = lower
        self.upper = upper
        self.level = level
    }
}
