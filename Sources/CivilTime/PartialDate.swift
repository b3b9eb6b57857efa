/// A date as precisely as its source knows it: a day, a month or a year, local to the study's zone.
///
/// The stored forms are "2025-11-03", "2025-11" and "2025". Values made by the parser always exist; made by hand, a
/// year outside 1 ... 9999 or a month outside 1 ... 12 counts as the nearer end.
public enum PartialDate: Hashable, Sendable {
    /// A known day.
    case day(CalendarDay)
    /// A month of which the day is not known; year 1 to 9999, month 1 to 12.
    case month(year: Int, month: Int)
    /// A year of which month and day are not known, 1 to 9999.
    case year(Int)

    /// The first day it can mean.
    public var firstDay: CalendarDay {
        switch self {
        case .day(let day): day
        case .month(let year, let month): PartialDate.firstDay(ofYear: year, month: month)
        case .year(let year): PartialDate.firstDay(ofYear: year, month: 1)
        }
    }

    /// The last day it can mean.
    public var lastDay: CalendarDay {
        switch self {
        case .day(let day): day
        case .month(let year, let month):
            firstDay.adding(
                days: GregorianCalendar.dayCount(year: clamped(year, 1...9999), month: clamped(month, 1...12)) - 1)
        case .year(let year): PartialDate.firstDay(ofYear: year, month: 12).adding(days: 30)
        }
    }

    /// The earliest instant it can mean: the start of its first day at the largest offset.
    public func earliestInstant(offsets: OffsetRange) -> Instant {
        instant(startOf: firstDay.daysSince1970, offsetMinutes: offsets.largestMinutes)
    }

    /// The latest instant it can mean, inclusive: the last millisecond of its last day at the smallest offset.
    public func latestInstant(offsets: OffsetRange) -> Instant {
        instant(startOf: lastDay.daysSince1970 + 1, offsetMinutes: offsets.smallestMinutes).adding(milliseconds: -1)
    }

    /// Whether the whole of this lies before the whole of `other`.
    ///
    /// Both are local dates, so calendar days decide.
    public func certainlyBefore(_ other: PartialDate) -> Bool {
        lastDay < other.firstDay
    }

    /// Whether the whole of this lies after the whole of `other`.
    ///
    /// Both are local dates, so calendar days decide.
    public func certainlyAfter(_ other: PartialDate) -> Bool {
        other.certainlyBefore(self)
    }

    private static func firstDay(ofYear year: Int, month: Int) -> CalendarDay {
        let days = GregorianCalendar.daysSince1970(year: clamped(year, 1...9999), month: clamped(month, 1...12), day: 1)
        return CalendarDay(saturatingDaysSince1970: days)
    }
}

private func instant(startOf day: Int, offsetMinutes: Int) -> Instant {
    Instant(millisecondsSince1970: Int64(day * 1440 - offsetMinutes) * 60_000)
}

/// The value, or the nearer end of the range.
func clamped(_ value: Int, _ range: ClosedRange<Int>) -> Int {
    min(max(value, range.lowerBound), range.upperBound)
}
