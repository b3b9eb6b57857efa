/// What the words of a typed time say, before any clock or calendar of a zone is asked.
enum WrittenWhen: Hashable, Sendable {
    case now
    case unknown
    case ago(minutes: Int)
    case minute(Minute)
    case reduced(Date)

    struct Minute: Hashable, Sendable {
        var day: Day
        var minuteOfDay: Int
        var offset: Offset?
    }

    enum Day: Hashable, Sendable {
        case today
        case yesterday
        case weekday(Weekday)
        /// A day and a month that exist together in some year, and how they were written.
        case dayOfYear(day: Int, month: Int, text: String)
        case date(CalendarDay)
    }

    enum Date: Hashable, Sendable {
        case day(Day)
        case month(year: Int, month: Int)
        case year(Int)
    }

    /// An abbreviation, or a number with its value; in lower case.
    struct Offset: Hashable, Sendable {
        var text: String
        var minutes: Int?
    }
}
