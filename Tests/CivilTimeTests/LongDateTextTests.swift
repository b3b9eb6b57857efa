import CivilTime
import Testing

@Suite struct `A date in words` {
    @Test func `names the weekday, the month and the offset`() throws {
        let minute = try ZonedMinute(parsing: "2026-03-05T14:05:00-05:00[America/Toronto]")
        #expect(LongDateText.long(minute, abbreviation: "EST") == "Thursday 5 March 2026, 14:05 EST")
        #expect(LongDateText.long(minute, abbreviation: nil) == "Thursday 5 March 2026, 14:05 -05:00")
        #expect(LongDateText.short(minute, abbreviation: "EST") == "2026-03-05 14:05 EST")
        #expect(LongDateText.long(.minute(minute), abbreviation: "EST") == "Thursday 5 March 2026, 14:05 EST")
    }

    @Test func `says no more than a reduced date knows`() throws {
        #expect(try LongDateText.long(day(2000, 2, 29)) == "Tuesday 29 February 2000")
        #expect(LongDateText.long(.month(year: 2025, month: 11)) == "November 2025")
        #expect(LongDateText.long(.year(2025), abbreviation: nil) == "2025")
        #expect(LongDateText.short(.month(year: 2025, month: 11), abbreviation: "EST") == "2025-11")
        #expect(try LongDateText.short(.day(day(2026, 2, 3)), abbreviation: nil) == "2026-02-03")
    }
}
