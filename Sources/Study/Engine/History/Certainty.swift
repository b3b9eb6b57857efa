/// What can be said of a condition when some times are intervals.
public enum Certainty: Int, Comparable, Hashable, Sendable {
    /// It does not hold, whatever the intervals mean.
    case fails
    /// It depends on what they mean.
    case uncertain
    /// It holds, whatever they mean.
    case holds

    /// Failing is less than holding.
    public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }

    /// The class of the deviation that a condition of this verdict amounts to; `nil` if it holds.
    func deviationClass(_ certain: DeviationClass) -> DeviationClass? {
        switch self {
        case .fails: certain
        case .uncertain: .query
        case .holds: nil
        }
    }
}

extension Moment {
    /// Whether this is at or after `other`.
    func isAtOrAfter(_ other: Moment) -> Certainty {
        !mayPrecede(other) ? .holds : certainlyBefore(other) ? .fails : .uncertain
    }
}
