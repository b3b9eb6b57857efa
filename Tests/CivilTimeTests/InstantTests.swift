import CivilTime
import Testing

@Suite struct `An instant` {
    @Test(arguments: [
        ("1970-01-01T00:00:00.000Z", 0 as Int64),
        ("1969-12-31T23:59:59.999Z", -1),
        ("2000-02-29T12:00:00.000Z", 951_825_600_000),
        ("1900-03-01T00:00:00.000Z", -2_203_891_200_000),
        ("2026-03-05T19:05:00.123Z", 1_772_737_500_123),
        ("0001-01-01T00:00:00.000Z", -62_135_596_800_000),
        ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ])
    func `reads and prints known moments`(text: String, milliseconds: Int64) throws {
        #expect(try Instant(parsing: text).millisecondsSince1970 == milliseconds)
        #expect(Instant(millisecondsSince1970: milliseconds).description == text)
    }

    @Test func `prints what it reads at every scale`() throws {
        var milliseconds: Int64 = -62_135_596_800_000
        while milliseconds < 253_402_300_799_999 {
            let instant = Instant(millisecondsSince1970: milliseconds)
            #expect(try Instant(parsing: instant.description) == instant)
            milliseconds += 39_916_801_837_001
        }
        for step in 0..<20_000 {
            let instant = Instant(millisecondsSince1970: Int64(step) * 7_919_777_713 - 62_000_000_000_000)
            #expect(try Instant(parsing: instant.description) == instant)
        }
    }

    @Test(arguments: [
        "", "2026-03-05T19:05:00.123", "2026-03-05T19:05:00Z", "2026-03-05T19:05:00.12Z", "2026-03-05T19:05:00.1234Z",
        "2026-03-05t19:05:00.123Z", "2026-03-05T19:05:00.123z", "2026-03-05 19:05:00.123Z", "2026-03-05T19:05:00,123Z",
        "2026-02-29T19:05:00.123Z", "1900-02-29T00:00:00.000Z", "2026-13-05T19:05:00.123Z", "2026-00-05T19:05:00.123Z",
        "2026-03-00T19:05:00.123Z", "2026-04-31T19:05:00.123Z", "0000-01-01T00:00:00.000Z", "2026-03-05T24:00:00.000Z",
        "2026-03-05T19:60:00.000Z", "2026-03-05T19:05:60.000Z", "2026-03-05T19:05:00.123+", " 2026-03-05T19:05:00.12Z",
        "+026-03-05T19:05:00.123Z", "2026-3-005T19:05:00.123Z", "2026-03-05T19:05:00.-12Z", "２026-03-05T19:05:00.1Z",
        "2026-03-05T19:05:00.123Z\n", "2026/03/05T19:05:00.123Z", "2026-03-05T19.05.00.123Z",
        "-2026-03-05T19:05:00.12Z",
    ])
    func `refuses what it would not have written`(text: String) {
        #expect(throws: MalformedTimeText(expected: .instant)) { try Instant(parsing: text) }
    }

    @Test func `saturates at both ends of the calendar`() {
        #expect(Instant.latest.adding(minutes: 1) == .latest)
        #expect(Instant.latest.adding(seconds: .max) == .latest)
        #expect(Instant.earliest.adding(minutes: .min) == .earliest)
        #expect(Instant(millisecondsSince1970: .max).description == "9999-12-31T23:59:59.999Z")
        #expect(Instant(millisecondsSince1970: .min).description == "0001-01-01T00:00:00.000Z")
    }

    @Test func `moves by minutes and seconds and truncates downwards`() throws {
        let instant = try Instant(parsing: "1969-12-31T23:58:30.500Z")
        #expect(instant.adding(minutes: 2).description == "1970-01-01T00:00:30.500Z")
        #expect(instant.adding(seconds: -31).description == "1969-12-31T23:57:59.500Z")
        #expect(instant.truncatedToMinute.description == "1969-12-31T23:58:00.000Z")
        #expect(instant.secondsSince1970 == -90)
        #expect(instant.dayInUTC.description == "1969-12-31")
        #expect(instant.adding(minutes: 2).milliseconds(since: instant) == 120_000)
        #expect(instant < instant.adding(milliseconds: 1))
    }
}
