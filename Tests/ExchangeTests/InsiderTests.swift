import CanonicalJSON
import CivilTime
import FoundationEssentials
import Ledger
import LedgerTesting
import Testing
import Transparency

@testable import Exchange

/// What holds of a history that was changed by somebody who has all keys, and signed anew.
@Suite struct `An export whose events were changed and signed anew` {
    @Test func `is as good as before where nothing was changed`() throws {
        let insider = try InsiderExport()
        try insider.rewrite { _ in }
        #expect(insider.verify().verdict == .verified)
    }

    @Test func `is FAILED at the later of two events of one id`() throws {
        let insider = try InsiderExport()
        try insider.rewrite { events in events[40].set("id", events[20]["id"] ?? .null) }
        let report = insider.verify()
        #expect(report.verdict == .failed && report.firstDamage == 40)
        #expect(report.findings.contains { $0.code == .ruleViolated && $0.sequence == 40 }, "\(report.findings)")
    }

    @Test(arguments: [
        ("second person a coordinator", 2), ("three administrators", 3), ("no study", 3), ("an event more", 5),
        ("protocol first", 3),
    ])
    func `is FAILED for a first append that is not the one there must be`(how: String, first: Int) throws {
        let insider = try InsiderExport()
        try insider.rewrite { events in
            switch how {
            case "second person a coordinator": events[2].setData("role", "coordinator")
            case "three administrators":
                var third = events[2]
                third.set("id", "019cbe55-f8a7-7c2f-9c04-5b1e90aa4f10")
                third.setData("actor", "admin-9")
                third.setData("key", .string(String(repeating: "ab", count: 32)))
                events.insert(third, at: 3)
            case "no study": events.remove(at: 3)
            case "protocol first": events.swapAt(3, 4)
            default:
                var more = events[3]
                more.set("id", "019cbe55-f8a7-7c2f-9c04-5b1e90aa4f10")
                events.insert(more, at: 5)
            }
        }
        let report = insider.verify()
        #expect(report.firstDamage == first, "\(report.findings.prefix(3))")
        #expect(
            report.findings.contains {
                $0.code == .ruleViolated && $0.sequence == first && $0.message.hasPrefix("the first append")
            })
    }

    @Test func `is FAILED for an event of the ledger's own that says when it happened`() throws {
        let insider = try InsiderExport()
        try insider.rewrite { events in events[2].set("occurred", "2026-03-01") }
        let report = insider.verify()
        #expect(report.firstDamage == 2, "\(report.findings.prefix(3))")
        #expect(report.findings.contains { $0.code == .ruleViolated && $0.sequence == 2 })
    }

    @Test func `is FAILED at the last event of the first append of somebody whose key counted from later on`() throws {
        let insider = try InsiderExport()
        var last = 0
        try insider.rewrite { events in
            let place = try #require(events.firstIndex { $0["data"]?["actor"]?.text == "investigator-1" })
            events[place].setData("from", "2099")
            let first = try #require(events[place...].firstIndex { $0["actor"]?.text == "investigator-1" })
            last = try #require(events.lastIndex { $0["cmd"] == events[first]["cmd"] })
        }
        let report = insider.verify()
        #expect(report.firstDamage == last, "\(report.findings.prefix(3))")
        #expect(report.findings.contains { $0.code == .signerUnauthorised && $0.sequence == last })
    }

    @Test func `gives no number to a text that is missing before an event that is damaged`() throws {
        let insider = try InsiderExport()
        try insider.directory.export(
            Array(insider.directory.exportedLines("data/disclosures/disclosures.txt").dropFirst()),
            to: "data/disclosures/disclosures.txt")
        try insider.rewrite { _ in }
        #expect(insider.verify().findings.contains { $0.code == .sealedMissing && $0.sequence != nil })
        try insider.rewrite { events in events[events.count - 1].set("v", 0) }
        let report = insider.verify()
        #expect(report.findings.contains { $0.code == .sealedMissing && $0.sequence == nil })
        #expect(report.firstDamage == report.events - 1, "\(report.findings.prefix(3))")
    }

    @Test(arguments: ["a space", "a fraction"])
    func `is FAILED for a document that is not canonical JSON of whole numbers`(how: String) throws {
        let insider = try InsiderExport()
        let folder = insider.directory.file("export/data/protocol")
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        var document = insider.directory.exported("data/protocol/\(name)")
        if how == "a space" {
            document.insert(0x20, at: 1)
        } else {
            document.removeLast()
            document += Array(#","zz":1.5}"#.utf8)
        }
        let digest = Digest.sha256(of: document.span).hex
        try insider.directory.removeExported("data/protocol/\(name)")
        try insider.directory.write("export/data/protocol/\(digest).json", document)
        var adoption = 0
        try insider.rewrite { events in
            adoption = try #require(events.firstIndex { $0["type"]?.text == "protocol.adopted" })
            events[adoption].setData("sha256", .string(digest))
            events[adoption].setData("bytes", .integer(document.count))
        }
        let report = insider.verify()
        #expect(report.firstDamage == adoption, "\(report.findings.prefix(3))")
        #expect(
            report.findings.contains {
                $0.code == .ruleViolated && $0.sequence == adoption && $0.message.contains("not canonical JSON")
            })
    }

    @Test func `is FAILED for a root or an event that it names in no form that reads`() throws {
        let insider = try InsiderExport()
        try insider.rewrite { events in
            events[events.count - 1].set("type", "analysis.run")
            events[events.count - 1].set("data", ["input": "00", "size": "3"])
        }
        let report = insider.verify()
        let last = report.events - 1
        #expect(report.findings.count { $0.code == .bytesMalformed && $0.sequence == last } == 1, "\(report.findings)")
    }
}

/// What a verifier says of what it cannot make anew.
@Suite struct `What another version or another computer made` {
    @Test func `is judged where it is the same, and named where it differs`() throws {
        let insider = try InsiderExport()
        #expect(insider.verify(by: "kept 10.0").verdict == .verified)
        for path in ["data/tables/safety.csv", "README.txt", "verify.py"] {
            try insider.directory.write("export/\(path)", insider.directory.exported(path) + [0x0A])
        }
        try insider.directory.write("export/data/tables/more.csv", [0x0A])
        try insider.signAnew()
        let report = insider.verify(by: "kept 10.0")
        #expect(report.findings.map(\.code) == [.tablesUnknown], "\(report.findings)")
        let message = try #require(report.findings.first?.message)
        let named = ["README.txt", "verify.py", "data/tables/safety.csv", "data/tables/more.csv"]
        for words in named + ["(investigator-1) alone"] { #expect(message.contains(words), "\(message)") }
        #expect(insider.verify().verdict == .failed)
    }

    @Test(arguments: ["export", "extract"])
    func `is INCONCLUSIVE without the data of the time zone, or with other data, and FAILED with the right one`(
        bag: String
    ) throws {
        let insider = try InsiderExport(of: bag)
        let page = bag == "export" ? "data/reports/report.html" : "data/reports/timeline.html"
        let utc = try #require(ExportedStudy.zone("UTC"))
        for zone in [{ _ in nil }, { _ in utc }] as [(String) -> TimeZoneRules?] {
            let report = verify(insider, zone)
            #expect(report.findings.map(\.code) == [.tablesUnknown], "\(report.findings)")
            #expect(report.findings.allSatisfy { $0.message.contains(page) && $0.fix.contains("tzdata") })
        }
        try insider.directory.write("export/\(page)", insider.directory.exported(page) + [0x0A])
        try insider.signAnew()
        #expect(verify(insider, ExportedStudy.zone).verdict == .failed)
    }

    private func verify(_ insider: InsiderExport, _ zone: @escaping (String) -> TimeZoneRules?) -> VerificationReport {
        ExportVerification(
            of: insider.directory.file("export"), known: insider.study.outside,
            now: insider.study.end.adding(minutes: 1_440), program: ExportedStudy.program, readZone: zone
        ).run()
    }
}
