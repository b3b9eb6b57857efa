/// A duration in days, and whether it was converted from a unit that is not a fixed number of days.
public struct NormalisedDuration: Hashable, Sendable {
    /// The days.
    public var days: ExactRatio
    /// Whether months were converted, at 30.4375 days each.
    public var isConverted: Bool
}

extension ReliefDuration {
    /// The duration in days: a week has 7, a month 30.4375, an hour is a twenty-fourth.
    ///
    /// `nil` only for values so long that they leave 128 bits, which events cannot hold.
    public var normalised: NormalisedDuration? {
        let factor: ExactRatio? =
            switch unit {
            case .hours: ExactRatio(1, over: 24)
            case .days: ExactRatio(1)
            case .weeks: ExactRatio(7)
            case .months: ExactRatio(304_375, over: 10_000)
            }
        guard let factor, let days = ExactRatio(value).multiplied(by: factor) else { return nil }
        return NormalisedDuration(days: days, isConverted: unit == .months)
    }
}
