import CivilTime
import Testing

@Suite struct `A typed time` {
    private let rules: TimeZoneRules

    init() throws {
        rules = try ZoneFixture.rules(footer: "EST5EDT,M3.2.0,M11.1.0", name: "America/Toronto")
    }

    /// Thursday 5 March 2026, 14:05:30 EST unless told otherwise; everything allowed.
    private func answer(_ text: String, now: String = "2026-03-05T19:05:30.000Z") throws -> String {
        let parser = WhenParser(
            now: try Instant(parsing: now), rules: rules, allowsReduced: true, allowsUnknown: true)
        switch try parser.parse(text) {
        case .unknown: return "unknown"
        case .at(let occurred): return occurred.description.replacing(":00-05:00[America/Toronto]", with: " EST")
        }
    }

    private func problem(_ text: String, now: String = "2026-03-05T19:05:30.000Z") throws -> WhenProblem? {
        do {
            let found = try answer(text, now: now)
            Issue.record("\(text) was taken as \(found)")
            return nil
        } catch let problem as WhenProblem {
            return problem
        }
    }

    @Test(arguments: [
        ("now", "2026-03-05T14:05 EST"), ("NOW", "2026-03-05T14:05 EST"), ("14:05", "2026-03-05T14:05 EST"),
        ("9:10", "2026-03-05T09:10 EST"), ("09:10", "2026-03-05T09:10 EST"), ("9am", "2026-03-05T09:00 EST"),
        ("9 am", "2026-03-05T09:00 EST"), ("1pm", "2026-03-05T13:00 EST"), ("9:30am", "2026-03-05T09:30 EST"),
        ("12am", "2026-03-05T00:00 EST"), ("12:05 PM", "2026-03-05T12:05 EST"), ("14:10", "2026-03-05T14:10 EST"),
        ("today 14:05", "2026-03-05T14:05 EST"), ("yesterday 9am", "2026-03-04T09:00 EST"),
        ("  yesterday   3pm ", "2026-03-04T15:00 EST"), ("-20m", "2026-03-05T13:45 EST"),
        ("-2h", "2026-03-05T12:05 EST"), ("-1h30m", "2026-03-05T12:35 EST"), ("-0m", "2026-03-05T14:05 EST"),
        ("mon 10:30", "2026-03-02T10:30 EST"), ("Monday 10:30", "2026-03-02T10:30 EST"),
        ("thu 10:30", "2026-03-05T10:30 EST"), ("thu 14:08", "2026-03-05T14:08 EST"),
        ("thu 15:00", "2026-02-26T15:00 EST"), ("fri 10:30", "2026-02-27T10:30 EST"),
        ("5 mar 14:05", "2026-03-05T14:05 EST"), ("5 March 14:05", "2026-03-05T14:05 EST"),
        ("mar 5, 9am", "2026-03-05T09:00 EST"), ("6 mar 14:05", "2025-03-06T14:05:00-05:00[America/Toronto]"),
        ("24 dec 9:00", "2025-12-24T09:00 EST"), ("5 mar 2024 14:05", "2024-03-05T14:05 EST"),
        ("2026-03-05 14:05", "2026-03-05T14:05 EST"), ("2026-03-05T14:05", "2026-03-05T14:05 EST"),
        ("2026-03-05 14:05 EST", "2026-03-05T14:05 EST"), ("2026-03-05 14:05 est", "2026-03-05T14:05 EST"),
        ("2026-03-05 14:05 -05:00", "2026-03-05T14:05 EST"), ("2026-03-05 14:05-05:00", "2026-03-05T14:05 EST"),
        ("2026-03-05T14:05-05:00", "2026-03-05T14:05 EST"), ("14:05 EST", "2026-03-05T14:05 EST"),
        ("2025-07-05 14:05 EDT", "2025-07-05T14:05:00-04:00[America/Toronto]"),
        ("2026-03-05", "2026-03-05"), ("2026-03", "2026-03"), ("2026", "2026"), ("unknown", "unknown"),
        ("today", "2026-03-05"), ("yesterday", "2026-03-04"), ("mon", "2026-03-02"), ("6 mar", "2025-03-06"),
        ("29 feb 2024", "2024-02-29"), ("1999-12-31", "1999-12-31"),
    ])
    func `is read in every form`(text: String, expected: String) throws {
        let found = try answer(text)
        #expect(found == expected.replacing(":00-05:00[America/Toronto]", with: " EST"))
    }

    @Test(arguments: [
        "", "soon", "25", "9", "1405", "14.05", "2026-3-5", "2026-03-05 soon", "2026-03 14:05", "2026 14:05", "14:5",
        "5 foo 14:05", "tomorrow 9am", "-20", "--20m", "-m", "-h", "-999999m", "9am pm", "today 14:05 EST now", "am",
        "14:05 today", "0999-01-01", "2026-03-05-01", "5 mar 14:05 2026", "unknown 14:05", "now 14:05", "1m",
        "14:05:30",
        "14:05 EST EST", "２026-03-05",
    ])
    func `that is none of the forms is not a date`(text: String) throws {
        #expect(try problem(text) == .notADate(text))
    }

    @Test func `in numbers with slashes shows both readings`() throws {
        let march = try day(2026, 3, 5)
        let may = try day(2026, 5, 3)
        let found = try problem("03/05/2026")
        #expect(found == .ambiguousOrder("03/05/2026", dayFirst: may, monthFirst: march))
        #expect(found?.description == "5 March or 3 May? write 2026-03-05")
        #expect(try problem("03/05/26 14:05")?.description == "5 March or 3 May? write 2026-03-05")
        #expect(try problem("03-05-2026")?.description == "5 March or 3 May? write 2026-03-05")
        #expect(try problem("3.5.2026")?.description == "5 March or 3 May? write 2026-03-05")
        #expect(try problem("13/05/2026")?.description == "write 2026-05-13")
        #expect(try problem("05/13/2026")?.description == "write 2026-05-13")
        #expect(try problem("05/05/2026")?.description == "write 2026-05-05")
        #expect(try problem("2026/03/05")?.description == "write 2026-03-05")
        #expect(try problem("31/31/2026")?.description == "write the year first, like 2026-03-05")
    }

    @Test(arguments: [
        ("2026-02-30", "2026-02-30"), ("2026-02-30 14:05", "2026-02-30"), ("2026-13", "2026-13"), ("30 feb", "30 feb"),
        ("31 apr 9am", "31 apr"), ("29 feb 2026", "29 feb 2026"), ("29 feb 10:00", "29 feb"), ("0 mar", "0 mar"),
    ])
    func `on a day that is not in the calendar is impossible`(text: String, part: String) throws {
        #expect(try problem(text) == .impossibleDate(part))
    }

    @Test func `on 29 February means the latest one within a year`() throws {
        #expect(try answer("29 feb", now: "2025-01-05T19:05:30.000Z") == "2024-02-29")
        #expect(try answer("29 feb", now: "2024-03-05T19:05:30.000Z") == "2024-02-29")
    }

    @Test(arguments: ["25:00", "14:60", "13pm", "0am", "yesterday 24:00"])
    func `that no clock shows is impossible`(text: String) throws {
        guard case .impossibleTime = try problem(text) else {
            Issue.record("\(text) should be an impossible time")
            return
        }
    }

    @Test func `may lie five minutes in the future, not more`() throws {
        #expect(try answer("14:10") == "2026-03-05T14:10 EST")
        let minute = try ZonedMinute(parsing: "2026-03-05T14:11:00-05:00[America/Toronto]")
        #expect(try problem("14:11") == .inFuture(.minute(minute), limitMinutes: 5))
        #expect(try problem("2026-03-06") == .inFuture(.day(day(2026, 3, 6)), limitMinutes: 5))
        #expect(try problem("2026-04") == .inFuture(.month(year: 2026, month: 4), limitMinutes: 5))
        #expect(try problem("2027") == .inFuture(.year(2027), limitMinutes: 5))
        #expect(try answer("2026-03-06 00:02", now: "2026-03-06T04:58:00.000Z") == "2026-03-06T00:02 EST")
        #expect(try answer("fri 00:02", now: "2026-03-06T04:58:00.000Z") == "2026-03-06T00:02 EST")
        #expect(try answer("1 jan 00:01", now: "2026-01-01T04:58:00.000Z") == "2026-01-01T00:01 EST")
    }

    @Test func `in the hour that the clocks skip does not exist`() throws {
        let later = "2026-03-10T12:00:00.000Z"
        let found = try problem("2026-03-08 02:30", now: later)
        guard case .skippedHour(_, let minute, let zone, let before, let after) = found else {
            Issue.record("02:30 was skipped in Toronto")
            return
        }
        #expect((minute, zone, before.abbreviation, after.abbreviation) == (150, "America/Toronto", "EST", "EDT"))
        #expect(
            found?.description
                == "02:30 on 2026-03-08 does not exist in Toronto: the clocks went forward from EST to EDT")
        guard case .skippedHour = try problem("2026-03-08 02:30 EST", now: later) else {
            Issue.record("an abbreviation does not make the hour exist")
            return
        }
    }

    @Test func `in the hour that happens twice needs EDT or EST`() throws {
        let later = "2026-11-03T12:00:00.000Z"
        let found = try problem("2026-11-01 01:30", now: later)
        guard case .ambiguousHour(let first, let second) = found else {
            Issue.record("01:30 happened twice in Toronto")
            return
        }
        #expect(first.minute.description == "2026-11-01T01:30:00-04:00[America/Toronto]")
        #expect(second.minute.description == "2026-11-01T01:30:00-05:00[America/Toronto]")
        #expect((first.abbreviation, second.abbreviation) == ("EDT", "EST"))
        #expect(
            found?.description
                == "01:30 on 2026-11-01 happens twice: EDT or EST? write 2026-11-01 01:30 EDT")
        #expect(try answer("2026-11-01 01:30 EST", now: later) == "2026-11-01T01:30 EST")
        #expect(try answer("sun 1:30 EST", now: later) == "2026-11-01T01:30 EST")
        #expect(
            try answer("2026-11-01 01:30 -04:00", now: later) == "2026-11-01T01:30:00-04:00[America/Toronto]")
    }

    @Test func `counts back across a change of the clocks in elapsed time`() throws {
        #expect(try answer("-1h", now: "2026-11-01T06:30:00.000Z") == "2026-11-01T01:30:00-04:00[America/Toronto]")
        #expect(try answer("-30m", now: "2026-11-01T06:30:00.000Z") == "2026-11-01T01:00 EST")
    }

    @Test(arguments: ["2025-07-05 14:05 EST", "2025-07-05 14:05 -05:00", "2025-07-05 14:05 PST", "2025-07-05 14:05+01"])
    func `with an offset that was not in force is refused with the one that was`(text: String) throws {
        guard case .offsetNotInForce(let written, let inForce) = try problem(text) else {
            Issue.record("\(text): only EDT was in force")
            return
        }
        #expect(text.hasSuffix(written))
        #expect(inForce.map(\.abbreviation) == ["EDT"])
    }

    @Test func `needs a minute and an answer where nothing less is allowed`() throws {
        let parser = WhenParser(now: try Instant(parsing: "2026-03-05T19:05:30.000Z"), rules: rules)
        #expect(throws: WhenProblem.reducedNotAllowed(.month(year: 2025, month: 11))) { try parser.parse("2025-11") }
        #expect(throws: WhenProblem.unknownNotAllowed) { try parser.parse("unknown") }
        #expect(throws: WhenProblem.self) { try parser.parse("today") }
    }
}
