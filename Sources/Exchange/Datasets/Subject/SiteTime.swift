import CivilTime
import Study

/// Times as SDTM has them: those of the clock on the site's wall, without an offset, and as precise as the source.
enum SiteTime {
    /// ISO 8601, reduced where the source was: "2026-03-05T14:05", "2025-11"; nothing if nothing is known.
    static func text(_ occurred: Occurred?) -> String? {
        guard case .minute(let minute)? = occurred else { return occurred.map { $0.date.description } }
        return "\(minute.day)T\(twoDigits(minute.hour)):\(twoDigits(minute.minute))"
    }

    /// The day alone of what is known to the minute.
    static func date(_ occurred: Occurred?) -> String? { occurred.map { $0.date.description } }

    /// The day, if it is known.
    static func day(_ occurred: Occurred?) -> CalendarDay? {
        if case .day(let day)? = occurred?.date { day } else { nil }
    }

    /// The time so many minutes later on the same clock; nothing unless it is known to the minute.
    static func later(_ occurred: Occurred?, minutes: Int) -> Occurred? {
        guard case .minute(let minute)? = occurred else { return nil }
        let total = minute.minuteOfDay + minutes
        let days = total >= 0 ? total / 1_440 : (total - 1_439) / 1_440
        return ZonedMinute(
            day: minute.day.adding(days: days), minuteOfDay: total - days * 1_440,
            offsetMinutes: minute.offsetMinutes, zone: minute.zone
        ).map { .minute($0) }
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
