import CivilTime
import Testing

@Suite struct `A zoned minute` {
    @Test(arguments: [
        ("2026-03-05T14:05:00-05:00[America/Toronto]", "2026-03-05T19:05:00.000Z"),
        ("2026-07-01T00:00:00+00:00[Etc/UTC]", "2026-07-01T00:00:00.000Z"),
        ("2026-01-01T00:15:00+10:30[Australia/Lord_Howe]", "2025-12-31T13:45:00.000Z"),
        ("2026-01-01T00:15:00-23:59[Etc/GMT+5]", "2026-01-02T00:14:00.000Z"),
        ("2026-01-01T23:59:00-03:30[America/St_Johns]", "2026-01-02T03:29:00.000Z"),
    ])
    func `reads and prints its stored form and knows its instant`(text: String, instant: String) throws {
        let minute = try ZonedMinute(parsing: text)
        #expect(minute.description == text)
        #expect(minute.instant.description == instant)
    }

    @Test(arguments: [
        "2026-03-05T14:05:00Z[America/Toronto]", "2026-03-05T14:05:00-00:00[Etc/UTC]", "2026-03-05T14:05:00-05:00",
        "2026-03-05T14:05:01-05:00[America/Toronto]", "2026-03-05T14:05-05:00[America/Toronto]",
        "2026-03-05T14:05:00.0-05:00[America/Toronto]", "2026-03-05T14:05:00-0500[America/Toronto]",
        "2026-03-05T14:05:00-05:00[]", "2026-03-05T14:05:00-05:00[!America/Toronto]",
        "2026-03-05T14:05:00-05:00[America/Toronto][u-ca=gregory]", "2026-03-05T14:05:00-05:00[America/Toronto] ",
        "2026-03-05t14:05:00-05:00[America/Toronto]", "2026-03-05T24:00:00-05:00[America/Toronto]",
        "2026-03-05T14:60:00-05:00[America/Toronto]", "2026-03-05T14:05:00-24:00[America/Toronto]",
        "2026-03-05T14:05:00-05:60[America/Toronto]", "2026-02-29T14:05:00-05:00[America/Toronto]",
        "2026-03-05T14:05:00−05:00[America/Toronto]", "2026-03-05T14:05:00-05:00[America/Toronto",
        "2026-03-05T14:05:00-05:00[America/Montréal]", "2026-03-05T14:05:00 05:00[America/Toronto]", "",
        "2026-03-05T14:05:00-05:00[" + String(repeating: "a", count: 65) + "]",
    ])
    func `refuses what it would not have written`(text: String) {
        #expect(throws: MalformedTimeText(expected: .zonedMinute)) { try ZonedMinute(parsing: text) }
    }

    @Test func `is made only of parts in range`() throws {
        let known = try day(2026, 3, 5)
        #expect(ZonedMinute(day: known, minuteOfDay: 1440, offsetMinutes: 0, zone: "UTC") == nil)
        #expect(ZonedMinute(day: known, minuteOfDay: -1, offsetMinutes: 0, zone: "UTC") == nil)
        #expect(ZonedMinute(day: known, minuteOfDay: 0, offsetMinutes: 1440, zone: "UTC") == nil)
        #expect(ZonedMinute(day: known, minuteOfDay: 0, offsetMinutes: 0, zone: "U.C") == nil)
        #expect(ZonedMinute(day: known, minuteOfDay: 845, offsetMinutes: -300, zone: "America/Toronto")?.hour == 14)
    }
}
