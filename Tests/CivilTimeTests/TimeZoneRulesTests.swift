import CivilTime
import Testing

@Suite(.enabled(if: ZoneFixture.isPresent, "needs /usr/share/zoneinfo")) struct `The zone data of this computer` {
    private let est = LocalOffset(minutes: -300, abbreviation: "EST", isDST: false)
    private let edt = LocalOffset(minutes: -240, abbreviation: "EDT", isDST: true)

    @Test func `puts Toronto's clocks forward on 8 March 2026`() throws {
        let rules = try ZoneFixture.load("America/Toronto")
        let known = try day(2026, 3, 8)
        #expect(rules.resolve(known, minute: 119) == .unique(est))
        #expect(rules.resolve(known, minute: 120) == .skipped(before: est, after: edt))
        #expect(rules.resolve(known, minute: 179) == .skipped(before: est, after: edt))
        #expect(rules.resolve(known, minute: 180) == .unique(edt))
        #expect(try rules.offset(at: Instant(parsing: "2026-03-08T06:59:59.999Z")) == est)
        #expect(try rules.offset(at: Instant(parsing: "2026-03-08T07:00:00.000Z")) == edt)
    }

    @Test func `puts Toronto's clocks back on 1 November 2026`() throws {
        let rules = try ZoneFixture.load("America/Toronto")
        let known = try day(2026, 11, 1)
        #expect(rules.resolve(known, minute: 59) == .unique(edt))
        #expect(rules.resolve(known, minute: 60) == .ambiguous(first: edt, second: est))
        #expect(rules.resolve(known, minute: 119) == .ambiguous(first: edt, second: est))
        #expect(rules.resolve(known, minute: 120) == .unique(est))
    }

    @Test func `moves Lord Howe by thirty minutes`() throws {
        let rules = try ZoneFixture.load("Australia/Lord_Howe")
        let standard = LocalOffset(minutes: 630, abbreviation: "+1030", isDST: false)
        let summer = LocalOffset(minutes: 660, abbreviation: "+11", isDST: true)
        #expect(try rules.resolve(day(2026, 10, 4), minute: 135) == .skipped(before: standard, after: summer))
        #expect(try rules.resolve(day(2026, 10, 4), minute: 150) == .unique(summer))
        #expect(try rules.resolve(day(2026, 4, 5), minute: 105) == .ambiguous(first: summer, second: standard))
        #expect(try rules.resolve(day(2026, 4, 5), minute: 120) == .unique(standard))
    }

    @Test func `misses the day that Samoa skipped`() throws {
        let rules = try ZoneFixture.load("Pacific/Apia")
        guard case .skipped(let before, let after) = try rules.resolve(day(2011, 12, 30), minute: 720) else {
            Issue.record("30 December 2011 did not exist in Samoa")
            return
        }
        #expect((before.minutes, after.minutes) == (-600, 840))
    }

    @Test func `gives the local minute of an instant and its name`() throws {
        let rules = try ZoneFixture.load("America/Toronto")
        let minute = try rules.localMinute(at: Instant(parsing: "2026-03-05T19:05:59.999Z"))
        #expect(minute.description == "2026-03-05T14:05:00-05:00[America/Toronto]")
        #expect(rules.abbreviation(of: minute) == "EST")
        let wrong = try ZonedMinute(parsing: "2026-07-05T14:05:00-05:00[America/Toronto]")
        #expect(rules.abbreviation(of: wrong) == nil)
        #expect(try ZoneFixture.load("UTC").abbreviation(of: minute) == nil)
    }

    @Test func `has no zone of an invented name`() {
        #expect(throws: TimeZoneProblem.unknownZone("America/Torronto")) { try ZoneFixture.load("America/Torronto") }
        for name in ["", "../etc/passwd", "/etc/localtime", "America/Toronto\0", "zone.tab", "a b"] {
            #expect(throws: TimeZoneProblem.invalidName(name)) { try ZoneFixture.load(name) }
        }
        let nowhere = ["/nonexistent"]
        #expect(throws: TimeZoneProblem.noZoneData(directories: nowhere)) {
            try TimeZoneRules.load(named: "America/Toronto", directories: nowhere, contents: ZoneFixture.contents)
        }
        #expect(TimeZoneProblem.noZoneData(directories: nowhere).description.contains("apt-get install tzdata"))
    }
}

@Suite struct `The footer of a zone file` {
    @Test func `alone gives Toronto's changes in 2040`() throws {
        let rules = try ZoneFixture.rules(footer: "EST5EDT,M3.2.0,M11.1.0")
        let est = LocalOffset(minutes: -300, abbreviation: "EST", isDST: false)
        let edt = LocalOffset(minutes: -240, abbreviation: "EDT", isDST: true)
        #expect(try rules.resolve(day(2040, 3, 11), minute: 150) == .skipped(before: est, after: edt))
        #expect(try rules.resolve(day(2040, 3, 10), minute: 150) == .unique(est))
        #expect(try rules.resolve(day(2040, 11, 4), minute: 90) == .ambiguous(first: edt, second: est))
        #expect(try rules.resolve(day(2040, 7, 1), minute: 0) == .unique(edt))
        #expect(try rules.offset(at: Instant(parsing: "2040-12-31T23:59:00.000Z")) == est)
    }

    @Test func `may count days without or with 29 February`() throws {
        let julian = try ZoneFixture.rules(footer: "AAA0BBB,J60/0,J300/0")
        #expect(try julian.offset(at: Instant(parsing: "2024-02-29T12:00:00.000Z")).abbreviation == "AAA")
        #expect(try julian.offset(at: Instant(parsing: "2024-03-01T00:00:00.000Z")).abbreviation == "BBB")
        let counted = try ZoneFixture.rules(footer: "AAA0BBB,59/0,300/0")
        #expect(try counted.offset(at: Instant(parsing: "2024-02-29T12:00:00.000Z")).abbreviation == "BBB")
        #expect(try counted.offset(at: Instant(parsing: "2023-02-28T23:59:00.000Z")).abbreviation == "AAA")
        #expect(try counted.offset(at: Instant(parsing: "2023-03-01T00:00:00.000Z")).abbreviation == "BBB")
    }

    @Test func `may keep daylight time all year`() throws {
        let rules = try ZoneFixture.rules(footer: "EST5EDT,0/0,J365/25")
        for text in ["2040-01-01T04:30:00.000Z", "2040-12-31T23:59:00.000Z", "2040-07-01T00:00:00.000Z"] {
            #expect(try rules.offset(at: Instant(parsing: text)).abbreviation == "EDT")
        }
    }

    @Test func `may call winter the daylight time`() throws {
        let rules = try ZoneFixture.rules(footer: "IST-1GMT0,M10.5.0,M3.5.0/1")
        let winter = LocalOffset(minutes: 0, abbreviation: "GMT", isDST: true)
        #expect(try rules.offset(at: Instant(parsing: "2040-01-15T12:00:00.000Z")) == winter)
        #expect(try rules.offset(at: Instant(parsing: "2040-07-15T12:00:00.000Z")).minutes == 60)
    }

    @Test func `may reach into the day before`() throws {
        let rules = try ZoneFixture.rules(footer: "<-02>2<-01>,M3.5.0/-1,M10.5.0/0")
        #expect(try rules.offset(at: Instant(parsing: "2026-03-29T00:59:00.000Z")).minutes == -120)
        #expect(try rules.offset(at: Instant(parsing: "2026-03-29T01:00:00.000Z")).minutes == -60)
    }

    @Test(arguments: [
        "EST", "ES5", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0", "EST25",
        "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J300", "EST5EDT,366,J300", "<EST5", "EST5EDT,M3.2.0/168,M11.1.0", "EST24",
        "EST5EDT,M3.2.0,M11.1.0 ", "EST5:60", "5", "EST-24", "EST5EDT-24,J1,J300", "E5T5",
    ])
    func `is refused if it is not a POSIX rule`(footer: String) {
        #expect(throws: TimeZoneProblem.malformed(zone: "Test/Footer", .badFooter)) {
            try ZoneFixture.rules(footer: footer)
        }
    }
}

@Suite struct `A zone file` {
    /// One block with EST before and EDT from `time` on, then EST again a day later.
    private func block(version: UInt8, width: Int, time: Int64) -> [UInt8] {
        func bigEndian(_ value: Int64, _ width: Int) -> [UInt8] {
            (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        let header = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
        let counts = [2, 2, 0, 2, 2, 8].flatMap { bigEndian($0, 4) }
        let times = bigEndian(time, width) + bigEndian(time + 86_400, width)
        let offsets = bigEndian(-18_000, 4) + [0, 0] + bigEndian(-14_400, 4) + [1, 4]
        return header + counts + times + [1, 0] + offsets + Array("EST\0EDT\0".utf8) + [0, 0, 0, 0]
    }

    private func expectTwoChanges(_ bytes: [UInt8], at time: Int64) throws {
        let rules = try TimeZoneRules(name: "Test/Listed", parsing: bytes.span)
        let start = Instant(millisecondsSince1970: time * 1000)
        #expect(rules.offset(at: start.adding(milliseconds: -1)).abbreviation == "EST")
        #expect(rules.offset(at: start).abbreviation == "EDT")
        #expect(rules.offset(at: start.adding(seconds: 86_399)).isDST)
        #expect(rules.offset(at: start.adding(seconds: 86_400)).abbreviation == "EST")
        #expect(rules.offset(at: .latest).abbreviation == "EST")
    }

    @Test func `of version 1 is read with four-byte times`() throws {
        try expectTwoChanges(block(version: 0, width: 4, time: -1_000_000_000), at: -1_000_000_000)
    }

    @Test(arguments: [0x32, 0x33, 0x34] as [UInt8])
    func `of a later version is read with eight-byte times only`(version: UInt8) throws {
        let first = block(version: version, width: 4, time: 0)
        let second = block(version: version, width: 8, time: 5_000_000_000)
        try expectTwoChanges(first + second + Array("\n\n".utf8), at: 5_000_000_000)
        try expectTwoChanges(first + second + Array("\nEST5\n".utf8), at: 5_000_000_000)
    }

    @Test func `with transitions out of order is refused`() {
        var bytes = block(version: 0, width: 4, time: 100)
        bytes.replaceSubrange(48..<52, with: [0, 0, 0, 100])
        #expect(throws: TimeZoneProblem.malformed(zone: "X", .badTransitions)) {
            try TimeZoneRules(name: "X", parsing: bytes.span)
        }
    }
}

@Suite struct `A damaged zone file` {
    @Test func `is refused at every length`() {
        let whole = ZoneFixture.footerOnly("EST5EDT,M3.2.0,M11.1.0")
        for length in 0..<whole.count {
            let cut = Array(whole[..<length])
            #expect(throws: TimeZoneProblem.self) { try TimeZoneRules(name: "X", parsing: cut.span) }
        }
    }

    @Test(.enabled(if: ZoneFixture.isPresent, "needs /usr/share/zoneinfo"))
    func `never crashes the reader, whatever bytes change`() throws {
        let whole = try #require(ZoneFixture.contents("/usr/share/zoneinfo/America/Toronto"))
        var state: UInt64 = 20_260_305
        var refused = 0
        for round in 0..<4000 {
            var bytes = whole
            for _ in 0...round % 4 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let position = Int(state >> 33) % (round.isMultiple(of: 2) ? 200 : bytes.count)
                bytes[position] = UInt8(truncatingIfNeeded: state >> 24)
            }
            guard let rules = try? TimeZoneRules(name: "X", parsing: bytes.span) else {
                refused += 1
                continue
            }
            _ = try rules.resolve(day(2026, 3, 8), minute: 150)
            _ = rules.offset(at: .latest)
            _ = rules.offset(at: .earliest)
        }
        #expect(refused > 100)
    }

    @Test func `is refused for each kind of lie`() {
        func problem(_ change: (inout [UInt8]) -> Void) -> MalformedZoneData? {
            var bytes = ZoneFixture.footerOnly("UTC0")
            change(&bytes)
            do {
                _ = try TimeZoneRules(name: "X", parsing: bytes.span)
                return nil
            } catch .malformed(_, let detail) {
                return detail
            } catch {
                return nil
            }
        }
        #expect(problem { $0[0] = 0 } == .notTZif)
        #expect(problem { $0[4] = 0x35 } == .notTZif)
        #expect(problem { $0[39] = 0 } == .contradictoryCounts)
        #expect(problem { $0[54 + 31] = 1 } == .countsLeapSeconds)
        #expect(problem { $0[54 + 32] = 0xFF } == .wrongLength)
        #expect(problem { $0[54 + 44] = 0x7F } == .badOffset)
        #expect(problem { $0[54 + 48] = 2 } == .badOffset)
        #expect(problem { $0[54 + 49] = 9 } == .badOffset)
        #expect(problem { $0.append(0x0A) } == .badFooter)
        #expect(problem { $0.removeLast() } == .wrongLength)
    }
}
