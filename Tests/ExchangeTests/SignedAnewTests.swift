import Ledger
import LedgerTesting
import Testing

@testable import Exchange

/// What holds of a bag whose lists and signatures were made anew by somebody who has all keys.
@Suite struct `A bag that was changed and signed anew` {
    @Test(arguments: ["data/reports/timeline.html", "data/reports/signature-page.txt", "README.txt", "verify.py"])
    func `is FAILED for a file of an extract that the events do not give`(path: String) throws {
        try change(path, of: "extract")
    }

    @Test(arguments: [
        "data/reports/report.html", "data/tables/safety.csv", "data/datasets/dm.json", "data/audit/odm.xml",
        "ro-crate-metadata.json",
    ])
    func `is FAILED for a file of an export that the events do not give`(path: String) throws {
        try change(path, of: "export")
    }

    @Test func `is FAILED for an extract without the adoption of its protocol`() throws {
        let insider = try InsiderExport(of: "extract")
        let directory = insider.directory
        var lines = directory.exportedLines("data/extract.jsonl")
        let place = try #require(lines.firstIndex { $0.contains("\"type\":\"protocol.adopted\"") })
        let adoption = try Event(parsing: Array(lines.remove(at: place).utf8).span)
        try directory.export(lines, to: "data/extract.jsonl")
        try directory.removeExported("data/proofs/\(adoption.sequence).tlog-proof")
        try insider.signAnew()
        let report = insider.verify()
        #expect(report.verdict == .failed)
        #expect(report.findings.contains { $0.message.contains("under a protocol whose adoption is not here") })
    }

    @Test func `is INCONCLUSIVE for an extract from the future, and FAILED for more lines than there are events`()
        throws
    {
        let insider = try InsiderExport(of: "extract")
        let directory = insider.directory
        let future = "2999-01-01T00:00:00.000Z"
        let info = directory.exportedLines("bag-info.txt").map {
            $0.hasPrefix("Ledger-Recorded") ? "Ledger-Recorded: \(future)" : $0
        }
        try directory.export(info, to: "bag-info.txt")
        try insider.signAnew()
        let codes = Set(insider.verify().findings.map(\.code))
        #expect(codes.contains(.clockAhead))
        try directory.write("export/data/extract.jsonl", Array(repeating: 0x0A, count: 100_000))
        let report = insider.verify()
        #expect(report.verdict == .failed && report.findings.count < 10, "\(report.findings.count)")
        #expect(report.findings.contains { $0.code == .seqGap && $0.message.contains("none is judged") })
    }

    private func change(_ path: String, of bag: String) throws {
        let insider = try InsiderExport(of: bag)
        try insider.signAnew()
        let before = insider.verify()
        #expect(before.verdict == .verified, "\(before.findings)")
        try insider.directory.write("export/\(path)", insider.directory.exported(path) + [0x0A])
        try insider.signAnew()
        let report = insider.verify()
        #expect(report.verdict == .failed)
        // The crate says how long each file is, so that it does not hold any more either.
        let named = Set(report.findings.map { String($0.message.prefix { $0 != " " }) })
        #expect(Set(report.findings.map(\.code)) == [.derivedMismatch] && named.contains(path), "\(report.findings)")
        #expect(named.isSubset(of: [path, "ro-crate-metadata.json"]), "\(named)")
    }
}
