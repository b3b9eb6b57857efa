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

    /// How far ahead it is.
    func remaining(until instant: Instant) -> String { Self.span(instant.milliseconds(since: now) / 60_000) }

    private static func span(_ minutes: Int64) -> String {
        switch minutes {
        case ..<120: "\(minutes) min"
        case ..<2880: "\(minutes / 60) h"
        default: "\(minutes / 1440) days"
        }
    }
}
