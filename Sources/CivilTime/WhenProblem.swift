/// A typed time cannot be taken as it stands.
public enum WhenProblem: Error, Hashable, Sendable {
    /// None of the accepted forms.
    case notADate(String)
    /// Numbers with slashes, dots or the year last: the readings with the day first and with the month first, where
    /// those days exist.
    case ambiguousOrder(String, dayFirst: CalendarDay?, monthFirst: CalendarDay?)
    /// The calendar has no such day, month or year: "2026-02-30".
    case impossibleDate(String)
    /// The clock has no such time: "14:75".
    case impossibleTime(String)
    /// More than `limitMinutes` after now.
    case inFuture(Occurred, limitMinutes: Int)
    /// The clocks were put forward over this minute.
    case skippedHour(day: CalendarDay, minuteOfDay: Int, zone: String, before: LocalOffset, after: LocalOffset)
    /// The clocks were put back: this minute happened twice.
    case ambiguousHour(first: NamedMinute, second: NamedMinute)
    /// The abbreviation or offset that was written was not in force at that minute; `inForce` was.
    case offsetNotInForce(written: String, inForce: [NamedMinute])
    /// A date without a time where the minute is needed.
    case reducedNotAllowed(Occurred)
    /// "unknown" where an answer is needed.
    case unknownNotAllowed
}

/// A minute with what people call its offset.
public struct NamedMinute: Hashable, Sendable {
    /// The minute with its offset and zone.
    public let minute: ZonedMinute
    /// "EST".
    public let abbreviation: String

    /// Creates a minute with its abbreviation.
    public init(minute: ZonedMinute, abbreviation: String) {
        self.minute = minute
        self.abbreviation = abbreviation
    }
}

extension WhenProblem: CustomStringConvertible {
    /// One line in plain words that says what to write instead.
    public var description: String {
        switch self {
        case .notADate(let text):
            "\"\(text)\" is not a time; write 2026-03-05 14:05, 14:05, yesterday 9am, mon 10:30, 5 mar 14:05, "
                + "-20m or now"
        case .ambiguousOrder(_, let dayFirst, let monthFirst):
            WhenProblem.orderAdvice(dayFirst: dayFirst, monthFirst: monthFirst)
        case .impossibleDate(let text): "\"\(text)\" is not in the calendar"
        case .impossibleTime(let text): "\"\(text)\" is not a time of day; hours go from 00 to 23, minutes to 59"
        case .inFuture(let occurred, let limit):
            "\(LongDateText.long(occurred, abbreviation: nil)) is more than \(limit) minutes in the future"
        case .skippedHour(let day, let minute, let zone, let before, let after):
            "\(clock(minute)) on \(day) does not exist in \(place(zone)): the clocks went forward "
                + "from \(before.abbreviation) to \(after.abbreviation)"
        case .ambiguousHour(let first, let second):
            "\(clock(first.minute.minuteOfDay)) on \(first.minute.day) happens twice: "
                + "\(first.abbreviation) or \(second.abbreviation)? write "
                + LongDateText.short(first.minute, abbreviation: first.abbreviation)
        case .offsetNotInForce(let written, let inForce):
            "\(written) was not in force then; write "
                + inForce.map { LongDateText.short($0.minute, abbreviation: $0.abbreviation) }.joined(separator: " or ")
        case .reducedNotAllowed(let occurred): "\(occurred) has no time; write \(occurred.date.firstDay) 14:05"
        case .unknownNotAllowed: "a time is needed here"
        }
    }

    private static func orderAdvice(dayFirst: CalendarDay?, monthFirst: CalendarDay?) -> String {
        switch (dayFirst, monthFirst) {
        case (let day?, let month?) where day != month:
            "\(monthFirst.map(spoken) ?? "") or \(spoken(day))? write \(month)"
        case (let day?, _): "write \(day)"
        case (nil, let month?): "write \(month)"
        case (nil, nil): "write the year first, like 2026-03-05"
        }
    }
}

/// "5 March".
private func spoken(_ day: CalendarDay) -> String {
    "\(day.day) \(monthNames[day.month - 1])"
}

/// "14:05".
private func clock(_ minuteOfDay: Int) -> String {
    textOfBytes { bytes in
        bytes.appendTwoDigits(minuteOfDay / 60)
        bytes.append(0x3A)
        bytes.appendTwoDigits(minuteOfDay % 60)
    }
}

/// "Toronto" of "America/Toronto".
private func place(_ zone: String) -> String {
    (zone.split(separator: "/").last ?? "").split(separator: "_").joined(separator: " ")
}
