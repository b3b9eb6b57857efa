import CivilTime
import Testing

@Suite struct `A time of occurrence` {
    let toronto: OffsetRange

    init() throws {
        toronto = try #require(OffsetRange(smallestMinutes: -300, largestMinutes: -240))
    }

    @Test(arguments: ["2026-03-05T14:05:00-05:00[America/Toronto]", "2025-11-03", "2025-11", "2025", "0001", "9999-12"])
    func `prints what it reads`(text: String) throws {
        let occurred = try Occurred(parsing: text)
        #expect(occurred.description == text)
        #expect(occurred.isReduced == (text.count < 20))
    }

    @Test(arguments: [
        "", "0000", "2025-13", "2025-00", "2025-1", "2025-11-31", "25", "2025-", "unknown", "2025-11-03T10:00",
    ])
    func `refuses what it would not have written`(text: String) {
        #expect(throws: MalformedTimeText(expected: .occurred)) { try Occurred(parsing: text) }
        #expect(throws: MalformedTimeText(expected: .partialDate)) { try PartialDate(parsing: text) }
    }

    @Test(arguments: [
        ("2025-11-03", "2025-11-03T04:00:00.000Z", "2025-11-04T04:59:59.999Z"),
        ("2025-11", "2025-11-01T04:00:00.000Z", "2025-12-01T04:59:59.999Z"),
        ("2024-02", "2024-02-01T04:00:00.000Z", "2024-03-01T04:59:59.999Z"),
        ("2025", "2025-01-01T04:00:00.000Z", "2026-01-01T04:59:59.999Z"),
        ("2026-03-05T14:05:00-05:00[America/Toronto]", "2026-03-05T19:05:00.000Z", "2026-03-05T19:05:00.000Z"),
    ])
    func `is an interval of the time line`(text: String, earliest: String, latest: String) throws {
        let occurred = try Occurred(parsing: text)
        #expect(occurred.earliestInstant(offsets: toronto).description == earliest)
        #expect(occurred.latestInstant(offsets: toronto).description == latest)
    }

    @Test(arguments: [
        ("2025-11-03", "2025-11-04", true), ("2025-11-03", "2025-11-03", false), ("2025-11", "2025-11-30", false),
        ("2025-11", "2025-12", true), ("2025", "2026-01-01", true), ("2025-12", "2025", false),
        ("2025-11-03", "2025-11-04T00:30:00-05:00[America/Toronto]", true),
        ("2025-07-03", "2025-07-04T00:30:00-04:00[America/Toronto]", false),
        ("2025-11-02T23:00:00-05:00[America/Toronto]", "2025-11-03", false),
        ("2025-11-02T22:59:00-05:00[America/Toronto]", "2025-11-03", true),
        ("2026-03-05T14:05:00-05:00[America/Toronto]", "2026-03-05T14:05:00-05:00[America/Toronto]", false),
        ("2026-03-05T14:05:00-05:00[America/Toronto]", "2026-03-05T15:05:00-05:00[America/Toronto]", true),
    ])
    func `is before another only if certainly so`(first: String, second: String, expected: Bool) throws {
        let (left, right) = (try Occurred(parsing: first), try Occurred(parsing: second))
        #expect(left.certainlyBefore(right, offsets: toronto) == expected)
        #expect(right.certainlyAfter(left, offsets: toronto) == expected)
        #expect(!right.certainlyBefore(left, offsets: toronto))
    }

    @Test func `made by hand from impossible numbers counts as the nearest possible`() {
        #expect(PartialDate.month(year: 2025, month: 13).firstDay.description == "2025-12-01")
        #expect(PartialDate.month(year: 0, month: 0).description == "0001-01")
        #expect(PartialDate.year(12_345).lastDay == .latest)
        #expect(PartialDate.year(-5).lastDay.description == "0001-12-31")
    }

    @Test func `has no offsets that are reversed or beyond a day`() {
        #expect(OffsetRange(smallestMinutes: -240, largestMinutes: -300) == nil)
        #expect(OffsetRange(smallestMinutes: -1440, largestMinutes: 0) == nil)
        #expect(OffsetRange(smallestMinutes: 0, largestMinutes: 1440) == nil)
    }
}
