/// The smallest and the largest UTC offset a study's zone can have had, as the protocol states them.
///
/// A reduced date ("2025-11") is an interval of the time line; which one depends on the offset, and old data must not
/// depend on today's time-zone tables. So the offsets are given. Toronto: -300 ... -240.
public struct OffsetRange: Hashable, Sendable {
    /// Local time minus UTC in minutes at its smallest, -1439 or more; the latest possible instants follow from it.
    public let smallestMinutes: Int

    /// Local time minus UTC in minutes at its largest, 1439 or less; the earliest possible instants follow from it.
    public let largestMinutes: Int

    /// Only UTC.
    public static let utc = OffsetRange(always: 0)

    /// Every offset that there can be, for a time whose zone is not known.
    public static let all = OffsetRange(from: -1439, to: 1439)

    private init(from smallest: Int, to largest: Int) {
        smallestMinutes = smallest
        largestMinutes = largest
    }

    private init(always minutes: Int) {
        smallestMinutes = minutes
        largestMinutes = minutes
    }

    /// Creates a range, or nothing if it is reversed or beyond 1439 minutes.
    public init?(smallestMinutes: Int, largestMinutes: Int) {
        guard -1439 <= smallestMinutes, smallestMinutes <= largestMinutes, largestMinutes <= 1439 else { return nil }
        self.smallestMinutes = smallestMinutes
        self.largestMinutes = largestMinutes
    }
}
