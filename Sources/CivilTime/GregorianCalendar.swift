/// The arithmetic of the proleptic Gregorian calendar, years 1 to 9999.
///
/// Days are counted in years that begin on 1 March, so that the leap day is the last of its year.
enum GregorianCalendar {
    /// 0001-01-01 counted in days from 1970-01-01.
    static let firstDay = -719_162

    /// 9999-12-31 counted in days from 1970-01-01.
    static let lastDay = 2_932_896

    /// Whether the year has a 29 February.
    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days of a month; 0 if there is no such month.
    static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// Whether the day exists, in the years 1 to 9999.
    static func isDate(year: Int, month: Int, day: Int) -> Bool {
        year >= 1 && year <= 9999 && day >= 1 && (day <= 28 || day <= dayCount(year: year, month: month))
            && month >= 1 && month <= 12
    }

    /// Days from 1970-01-01 to an existing date.
    static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = month > 2 ? month - 3 : month + 9
        // The lengths of March to January repeat 31, 30, 31, 30, 31: 153 days in five months.
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    }

    /// The date that many days after 1970-01-01, which lies in the years 1 to 9999.
    static func date(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
        let days = daysSince1970 + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }
}
