/// A moment on the UTC time line, to the millisecond, within the years 0001 to 9999.
///
/// Every value can be printed: milliseconds outside that span are brought to its nearer end, and arithmetic saturates.
/// Leap seconds do not exist here, as in POSIX time.
public struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00.000Z, negative before.
    public let millisecondsSince1970: Int64

    /// 0001-01-01T00:00:00.000Z.
    public static let earliest = Instant(millisecondsSince1970: .min)

    /// 9999-12-31T23:59:59.999Z.
    public static let latest = Instant(millisecondsSince1970: .max)

    /// Creates the instant that many milliseconds after the start of 1970, UTC.
    ///
    /// - Parameter millisecondsSince1970: any value; outside the years 0001 to 9999 the nearer end is taken.
    public init(millisecondsSince1970: Int64) {
        let first: Int64 = -62_135_596_800_000
        let last: Int64 = 253_402_300_799_999
        self.millisecondsSince1970 = min(max(millisecondsSince1970, first), last)
    }

    /// The instant `milliseconds` later, or earlier if negative.
    public func adding(milliseconds: Int64) -> Instant {
        let (sum, overflow) = millisecondsSince1970.addingReportingOverflow(milliseconds)
        return overflow ? (milliseconds < 0 ? .earliest : .latest) : Instant(millisecondsSince1970: sum)
    }

    /// The instant `seconds` later, or earlier if negative.
    public func adding(seconds: Int64) -> Instant {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        return overflow ? (seconds < 0 ? .earliest : .latest) : adding(milliseconds: product)
    }

    /// The instant `minutes` later, or earlier if negative.
    public func adding(minutes: Int64) -> Instant {
        let (product, overflow) = minutes.multipliedReportingOverflow(by: 60_000)
        return overflow ? (minutes < 0 ? .earliest : .latest) : adding(milliseconds: product)
    }

    /// Milliseconds from `other` to this instant, negative if this one is earlier.
    public func milliseconds(since other: Instant) -> Int64 {
        millisecondsSince1970 - other.millisecondsSince1970
    }

    /// The start of the minute this instant lies in.
    public var truncatedToMinute: Instant {
        Instant(millisecondsSince1970: floorDivide(millisecondsSince1970, by: 60_000) * 60_000)
    }

    /// Whole seconds since 1970, rounded down.
    public var secondsSince1970: Int64 {
        floorDivide(millisecondsSince1970, by: 1000)
    }

    /// The calendar day in UTC on which this instant lies.
    public var dayInUTC: CalendarDay {
        CalendarDay(saturatingDaysSince1970: Int(floorDivide(millisecondsSince1970, by: 86_400_000)))
    }
}

extension Instant: Comparable {
    /// Whether `left` is the earlier one.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }
}
