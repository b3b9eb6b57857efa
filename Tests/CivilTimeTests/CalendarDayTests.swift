import CivilTime
import Testing

@Suite struct `A calendar day` {
    @Test(arguments: [
        (1970, 1, 1, 0, Weekday.thursday), (2000, 2, 29, 11_016, .tuesday), (1900, 2, 28, -25_509, .wednesday),
        (1900, 3, 1, -25_508, .thursday), (2026, 3, 5, 20_517, .thursday), (1, 1, 1, -719_162, .monday),
        (9999, 12, 31, 2_932_896, .friday), (1582, 10, 15, -141_427, .friday),
    ])
    func `is counted from 1970`(year: Int, month: Int, number: Int, count: Int, weekday: Weekday) throws {
        let known = try day(year, month, number)
        #expect(known.daysSince1970 == count)
        #expect(known.weekday == weekday)
        #expect(CalendarDay(daysSince1970: count) == known)
        #expect(known.components == (year, month, number))
    }

    @Test(arguments: [
        (1900, 2, 29), (2100, 2, 29), (2026, 2, 30), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (0, 1, 1),
        (10_000, 1, 1), (2026, 1, 0), (2026, 1, 32), (-4, 2, 29),
    ])
    func `is made only if it exists`(year: Int, month: Int, number: Int) {
        #expect(CalendarDay(year: year, month: month, day: number) == nil)
    }

    @Test func `follows the one before through all ten thousand years`() throws {
        var (year, month, number) = (1, 1, 1)
        for count in -719_162...2_932_896 {
            let known = try #require(CalendarDay(daysSince1970: count))
            let isSame = known.components == (year, month, number)
            if !isSame { Issue.record("day \(count) is \(known), not \(year)-\(month)-\(number)") }
            if CalendarDay(year: year, month: month, day: number)?.daysSince1970 != count {
                Issue.record("\(year)-\(month)-\(number) is not day \(count)")
            }
            number += 1
            let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if number > lengths[month - 1] { (month, number) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test func `moves by days and stops at the ends`() throws {
        #expect(try day(2024, 2, 28).adding(days: 2) == day(2024, 3, 1))
        #expect(try day(2026, 1, 1).adding(days: -1) == day(2025, 12, 31))
        #expect(try day(2026, 3, 5).days(since: day(2025, 3, 5)) == 365)
        #expect(CalendarDay.latest.adding(days: .max) == .latest)
        #expect(CalendarDay.earliest.adding(days: .min) == .earliest)
        #expect(CalendarDay(daysSince1970: 2_932_897) == nil)
    }

    @Test(arguments: [
        "2026-3-5", "2026-03-5", "20260305", "2026-02-29", "2026-03-05 ", "0000-01-01", "2026/03/05", "", "2026-03",
    ])
    func `refuses what it would not have written`(text: String) {
        #expect(throws: MalformedTimeText(expected: .day)) { try CalendarDay(parsing: text) }
    }
}
