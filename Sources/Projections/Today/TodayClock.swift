import CivilTime

/// The moment that a list is made for.
struct TodayClock {
    let now: Instant
    /// How far ahead a list looks, in days.
    let horizonDays: Int

    /// Whether something starts so late that the list does not show it yet.
    func isBeyondHorizon(_ instant: Instant) -> Bool {
        instant > now.adding(minutes: Int64(horizonDays) * 1440)
    }

    /// The calendar day of now at the offset of a minute: the day it is where that minute was written down.
    func day(likewise minute: ZonedMinute) -> CalendarDay {
        now.adding(minutes: Int64(minute.offsetMinutes)).dayInUTC
    }

    /// How long ago an instant is, in words: "25 min", "3 h", "2 days".
    func elapsed(since instant: Instant) -> String { Self.span(now.milliseconds(since: instant) / 60_000) }

    /// How far ahead it is: "in 25 min", "in 3 h", "tomorrow", "in 5 days"; days are those of the calendar at an
    /// offset.
    func ahead(_ instant: Instant, offsetMinutes: Int) -> String {
        let days = [instant, now].map { $0.adding(minutes: Int64(offsetMinutes)).dayInUTC }
        switch days[0].days(since: days[1]) {
        case ..<1: return "in " + Self.span(instant.milliseconds(since: now) / 60_000)
        case 1: return "tomorrow"
        case let count: return "in \(count) days"
        }
    }

    private static func span(_ minutes: Int64) -> String {
        switch minutes {
        case ..<120: "\(minutes) min"
        case ..<2880: "\(minutes / 60) h"
        default: "\(minutes / 1440) days"
        }
    }
}
