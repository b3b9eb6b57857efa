/// The rule for all time after a zone file's last transition: its footer, a POSIX TZ string.
///
///     EST5EDT,M3.2.0,M11.1.0
///     <+1030>-10:30<+11>-11,M10.1.0,M4.1.0
///     UTC0
///
/// Source: RFC 9636 section 3.3.1 and POSIX.1 section 8.3; hours of rule times run from -167 to 167.
struct PosixZoneRule: Hashable, Sendable {
    /// Seconds east of UTC and the name, of standard or of daylight saving time.
    struct Offset: Hashable, Sendable {
        var seconds: Int
        var abbreviation: String
    }

    /// Daylight saving time and when in each year it starts and ends.
    struct Daylight: Hashable, Sendable {
        var offset: Offset
        var start: YearlyMoment
        var end: YearlyMoment
    }

    var standard: Offset
    var daylight: Daylight?

    /// The offset outside daylight saving time.
    var standardOffset: LocalOffset {
        LocalOffset(seconds: standard.seconds, abbreviation: standard.abbreviation, isDST: false)
    }

    /// The changes of one year as seconds since 1970 UTC, each with the offset that begins; empty without daylight
    /// time.
    func changes(inYear year: Int) -> [(time: Int64, offset: LocalOffset)] {
        guard let daylight else { return [] }
        let summer = LocalOffset(
            seconds: daylight.offset.seconds, abbreviation: daylight.offset.abbreviation, isDST: true)
        // Each moment is told in the time that it ends.
        let start = daylight.start.localSeconds(inYear: year) - standard.seconds
        let end = daylight.end.localSeconds(inYear: year) - daylight.offset.seconds
        return [(Int64(start), summer), (Int64(end), standardOffset)]
    }
}

/// A day of every year and a time on it, told in local time.
struct YearlyMoment: Hashable, Sendable {
    enum Day: Hashable, Sendable {
        /// `Jn`: day 1 to 365, 29 February never counted.
        case julian(Int)
        /// `n`: day 0 to 365, 29 February counted.
        case zeroBased(Int)
        /// `Mm.w.d`: the `week`-th such weekday of the month, 5 meaning the last; Sunday is 0.
        case weekday(month: Int, week: Int, day: Int)
    }

    var day: Day
    /// Seconds from the local start of that day, negative or beyond a day allowed.
    var seconds: Int

    /// Seconds from 1970-01-01 00:00 local time.
    func localSeconds(inYear year: Int) -> Int {
        daysSince1970(inYear: year) * 86_400 + seconds
    }

    private func daysSince1970(inYear year: Int) -> Int {
        let newYear = GregorianCalendar.daysSince1970(year: year, month: 1, day: 1)
        switch day {
        case .julian(let number):
            return newYear + number - 1 + (GregorianCalendar.isLeap(year) && number >= 60 ? 1 : 0)
        case .zeroBased(let number):
            return newYear + number
        case .weekday(let month, let week, let day):
            let first = GregorianCalendar.daysSince1970(year: year, month: month, day: 1)
            // 1970-01-01 was a Thursday, 4 when Sunday is 0.
            let firstWeekday = first + 4 - floorDivide(first + 4, by: 7) * 7
            let offset = (day - firstWeekday + 7) % 7 + (week - 1) * 7
            return first + (offset < GregorianCalendar.dayCount(year: year, month: month) ? offset : offset - 7)
        }
    }
}
