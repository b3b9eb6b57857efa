// From what was written to a moment: which day is meant, then which of the day's moments the clock names.

extension WhenParser {
    func minute(_ written: WrittenWhen.Minute) throws(WhenProblem) -> ZonedMinute {
        let day = try day(written.day, minuteOfDay: written.minuteOfDay)
        let found = try named(day, written)
        guard found.minute.instant <= now.adding(minutes: Int64(WhenParser.futureLimitMinutes)) else {
            throw future(.minute(found.minute))
        }
        return found.minute
    }

    func date(_ written: WrittenWhen.Date) throws(WhenProblem) -> PartialDate {
        switch written {
        case .day(let day): .day(try self.day(day, minuteOfDay: 0))
        case .month(let year, let month): .month(year: year, month: month)
        case .year(let year): .year(year)
        }
    }

    /// The day that is meant: where the writing leaves a choice, the latest on which the minute is not in the future.
    private func day(_ written: WrittenWhen.Day, minuteOfDay: Int) throws(WhenProblem) -> CalendarDay {
        let today = rules.localMinute(at: now).day
        let last = lastAllowed
        let isPast = { (day: CalendarDay) in (day, minuteOfDay) <= (last.day, last.minuteOfDay) }
        switch written {
        case .today: return today
        case .yesterday: return today.adding(days: -1)
        case .date(let day): return day
        case .weekday(let weekday):
            let daysBack = (last.day.weekday.rawValue - weekday.rawValue + 7) % 7
            let latest = last.day.adding(days: -daysBack)
            return isPast(latest) ? latest : latest.adding(days: -7)
        case .dayOfYear(let day, let month, let text):
            let years = [last.day.year, last.day.year - 1]
            let candidates = years.compactMap { CalendarDay(year: $0, month: month, day: day) }
            guard let found = candidates.first(where: isPast) else { throw .impossibleDate(text) }
            return found
        }
    }

    private func named(_ day: CalendarDay, _ written: WrittenWhen.Minute) throws(WhenProblem) -> NamedMinute {
        let name = { (offset: LocalOffset) in
            NamedMinute(
                minute: ZonedMinute(
                    day: day, minuteOfDay: written.minuteOfDay, offsetMinutes: offset.minutes, rules: rules),
                abbreviation: offset.abbreviation)
        }
        let choices: [NamedMinute]
        switch rules.resolve(day, minute: written.minuteOfDay) {
        case .unique(let offset): choices = [name(offset)]
        case .ambiguous(let first, let second): choices = [name(first), name(second)]
        case .skipped(let before, let after):
            throw .skippedHour(
                day: day, minuteOfDay: written.minuteOfDay, zone: rules.name, before: before, after: after)
        }
        guard let offset = written.offset else {
            guard choices.count == 1 else { throw .ambiguousHour(first: choices[0], second: choices[1]) }
            return choices[0]
        }
        guard let choice = choices.first(where: offset.matches) else {
            throw .offsetNotInForce(written: offset.text.uppercased(), inForce: choices)
        }
        return choice
    }
}

extension WrittenWhen.Offset {
    /// Whether this names the offset of that minute, by abbreviation or by number.
    func matches(_ choice: NamedMinute) -> Bool {
        text == choice.abbreviation.lowercased() || minutes == choice.minute.offsetMinutes
    }
}
