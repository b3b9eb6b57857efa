/// A day of the proleptic Gregorian calendar, in no time zone, from 0001-01-01 to 9999-12-31.
///
/// Only days that exist can be made. The stored form is "YYYY-MM-DD".
public struct CalendarDay: Hashable, Sendable {
    /// Days since 1970-01-01, negative before.
    private let number: Int32

    /// 0001-01-01.
    public static let earliest = CalendarDay(saturatingDaysSince1970: GregorianCalendar.firstDay)

    /// 9999-12-31.
    public static let latest = CalendarDay(saturatingDaysSince1970: GregorianCalendar.lastDay)

    /// Creates a day, or nothing if the calendar has no such day or the year is outside 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard GregorianCalendar.isDate(year: year, month: month, day: day) else { return nil }
        number = Int32(GregorianCalendar.daysSince1970(year: year, month: month, day: day))
    }

    /// Creates the day that many days after 1970-01-01, or nothing outside the years 1 to 9999.
    public init?(daysSince1970: Int) {
        guard (GregorianCalendar.firstDay...GregorianCalendar.lastDay).contains(daysSince1970) else { return nil }
        number = Int32(daysSince1970)
    }

    /// Creates the day that many days after 1970-01-01, or the first or last day there is.
    init(saturatingDaysSince1970 days: Int) {
        number = Int32(min(max(days, GregorianCalendar.firstDay), GregorianCalendar.lastDay))
    }

    /// Days since 1970-01-01, negative before.
    public var daysSince1970: Int { Int(number) }

    /// Year 1 to 9999, month 1 to 12 and day 1 to 31 together, which costs as much as one of them.
    public var components: (year: Int, month: Int, day: Int) { GregorianCalendar.date(daysSince1970: daysSince1970) }

    /// The year, 1 to 9999.
    public var year: Int { components.year }

    /// The month, 1 to 12.
    public var month: Int { components.month }

    /// The day of the month, 1 to 31.
    public var day: Int { components.day }

    /// The day of the week.
    public var weekday: Weekday { Weekday(daysSince1970: daysSince1970) }

    /// The day `days` later, or earlier if negative; never beyond the first and the last day there is.
    public func adding(days: Int) -> CalendarDay {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        return overflow ? (days < 0 ? .earliest : .latest) : CalendarDay(saturatingDaysSince1970: sum)
    }

    /// Days from `other` to this day, negative if this one is earlier.
    public func days(since other: CalendarDay) -> Int {
        daysSince1970 - other.daysSince1970
    }
}

extension CalendarDay: Comparable {
    /// Whether `left` is the earlier one.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.number < right.number
    }
}
