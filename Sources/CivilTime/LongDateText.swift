/// Dates as people read them: with weekday and month name, so that no order of numbers can be mistaken.
///
///     Thursday 5 March 2026, 14:05 EST
///     Thursday 5 March 2026
///     March 2026
///     2026-03-05 14:05 EST
public enum LongDateText {
    /// "Thursday 5 March 2026, 14:05 EST"; without an abbreviation the offset stands there, "-05:00".
    ///
    /// - Parameters:
    ///   - minute: the minute to print.
    ///   - abbreviation: what people call the offset, see `TimeZoneRules.abbreviation(of:)`.
    public static func long(_ minute: ZonedMinute, abbreviation: String?) -> String {
        "\(long(minute.day)), \(clock(minute, abbreviation))"
    }

    /// "Thursday 5 March 2026".
    public static func long(_ day: CalendarDay) -> String {
        let date = day.components
        return "\(day.weekday.name) \(date.day) \(monthNames[date.month - 1]) \(date.year)"
    }

    /// "Thursday 5 March 2026", "March 2026" or "2026".
    public static func long(_ date: PartialDate) -> String {
        switch date {
        case .day(let day): long(day)
        case .month: "\(monthNames[date.firstDay.month - 1]) \(date.firstDay.year)"
        case .year: "\(date.firstDay.year)"
        }
    }

    /// A minute or a reduced date in its long form; the abbreviation is of use only to a minute.
    public static func long(_ occurred: Occurred, abbreviation: String?) -> String {
        switch occurred {
        case .minute(let minute): long(minute, abbreviation: abbreviation)
        default: long(occurred.date)
        }
    }

    /// "2026-02-03 10:12 EST"; without an abbreviation the offset stands there, "-05:00".
    public static func short(_ minute: ZonedMinute, abbreviation: String?) -> String {
        "\(minute.day) \(clock(minute, abbreviation))"
    }

    /// A minute in its short form, or a reduced date as it is stored.
    public static func short(_ occurred: Occurred, abbreviation: String?) -> String {
        switch occurred {
        case .minute(let minute): short(minute, abbreviation: abbreviation)
        default: occurred.description
        }
    }

    private static func clock(_ minute: ZonedMinute, _ abbreviation: String?) -> String {
        textOfBytes { bytes in
            bytes.appendTwoDigits(minute.hour)
            bytes.append(0x3A)
            bytes.appendTwoDigits(minute.minute)
            bytes.append(0x20)
            if let abbreviation {
                bytes.append(contentsOf: abbreviation.utf8)
            } else {
                bytes.appendOffset(minutes: minute.offsetMinutes)
            }
        }
    }
}
