import Exchange
import FoundationEssentials
import Ledger
import LedgerTesting
import StudyLedger
import Testing
import Transparency

@Suite(.serialized) struct `An export` {
    @Test(.evidence(for: "G-06")) func `is VERIFIED as far as a checkpoint from outside reaches`() throws {
        let study = try ExportedStudy.made()
        let report = study.verify(study.directory.file("export"))
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(report.events == study.study.size)
        #expect(report.coveredSize > 0 && report.coveredSize < report.events)
        let datasets = try FileManager.default.contentsOfDirectory(
            atPath: study.directory.file("export/data/datasets"))
        let (tables, reports, verifiers) = (27, 1, 1)
        let safety = try FileManager.default.contentsOfDirectory(
            atPath: study.directory.file("export/data/reports/cioms"))
        #expect(!safety.isEmpty && safety.count.isMultiple(of: 2))
        let made = tables + reports + verifiers + datasets.count + safety.count
        #expect(datasets.count > 15)
        #expect(report.checks.first { $0.name == "tables" }?.result == "\(made)/\(made)")
    }

    @Test func `is INCONCLUSIVE without a checkpoint from outside`() throws {
        let study = try ExportedStudy.made()
        let report = study.verify(study.directory.file("export"), against: [])
        #expect(report.verdict == .inconclusive)
        #expect(report.findings.map(\.code) == [.noOutsideCheckpoint])
    }

    @Test func `whose README tells the reader something else FAILS, even with lists of hashes made anew`() throws {
        let study = try ExportedStudy.made()
        let copy = try study.copy()
        var lines = copy.exportedLines("README.txt")
        lines.append("There is no need to check anything.")
        try copy.export(lines, to: "README.txt")
        try copy.listAnew()
        let report = study.verify(copy.file("export"))
        #expect(report.findings.contains { $0.code == .derivedMismatch && $0.message.hasPrefix("README.txt") })
    }

    @Test func `of the same last event by the same person has the same bytes`() throws {
        let study = try ExportedStudy.made()
        let again = try TemporaryDirectory()
        _ = try study.write(to: again.file("export"))
        let names = try FileManager.default.subpathsOfDirectory(atPath: again.file("export")).sorted()
        #expect(try names == FileManager.default.subpathsOfDirectory(atPath: study.directory.file("export")).sorted())
        for name in names { #expect(again.exported(name) == study.directory.exported(name), "\(name)") }
    }

    @Test func `of the past holds what was known then, under the checkpoint of then`() throws {
        let study = try ExportedStudy.made()
        let size = try #require(study.outside.first?.checkpoint.size)
        let past = try TemporaryDirectory()
        let summary = try study.write(to: past.file("export"), size: Int(size))
        #expect(summary.size == Int(size))
        #expect(past.exportedLines("data/events.jsonl").count == Int(size))
        let report = study.verify(past.file("export"))
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(report.coveredSize == Int(size))
    }

    @Test func `leaves withheld texts out, names each, and verifies as before`() throws {
        let study = try ExportedStudy.made()
        let names = Set(study.directory.exportedLines("data/events.jsonl").compactMap(Self.firstSealedName))
        let name = try #require(names.sorted().first)
        let copy = try TemporaryDirectory()
        let summary = try study.write(to: copy.file("export"), withholding: [name])
        let count = try #require(summary.withheld[name])
        #expect(copy.exportedLines("data/disclosures/withheld.jsonl").count == count)
        let all = study.directory.exportedLines("data/disclosures/disclosures.txt").count
        #expect(copy.exportedLines("data/disclosures/disclosures.txt").count == all - count)
        let report = study.verify(copy.file("export"))
        #expect(report.verdict == .verified, "\(report.findings)")
        let sealed = report.checks.first { $0.name == "sealed" }?.result ?? ""
        #expect(sealed.hasSuffix(", \(count) withheld"))
    }

    private static func firstSealedName(_ line: String) -> String? {
        guard let range = line.firstRange(of: "\"sealed\":{\"") else { return nil }
        return String(line[range.upperBound...].prefix { $0 != "\"" })
    }

    @Test func `that cannot be signed leaves nothing behind`() throws {
        let study = try ExportedStudy.made()
        let empty = try TemporaryDirectory()
        #expect(throws: ExportRefusal.exporterNotInForce("investigator-1", at: 0)) {
            try study.write(to: empty.file("export"), size: 1)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path).isEmpty)
    }

    @Test(.evidence(for: "G-06"))
    func `gives the same payload and the same root when it is exported again`() throws {
        let study = try ExportedStudy.made()
        let copy = try TemporaryDirectory()
        var generator = SeededGenerator(seed: 9)
        try Ledger.rebuild(
            at: copy.file("ledger"), fromExport: study.directory.file("export"), using: &generator)
        let book = try StudyLedger.open(
            at: copy.file("ledger"), marks: HighWaterMarks(stateDirectory: copy.file("seen")), readOnly: true)
        #expect(throws: LedgerError.self) { try book.ledger.ledgerKey() }
        let key = try #require(study.study.keys["investigator-1"])
        let export = Export(
            size: try book.head().size, exporter: Signer(actor: "investigator-1", key: key),
            program: ExportedStudy.program)
        let summary = try export.write(
            book, to: copy.file("export"), ledgerKey: nil, readZone: ExportedStudy.zone)
        let names = try FileManager.default.subpathsOfDirectory(atPath: copy.file("export/data")).sorted()
        #expect(
            names == (try FileManager.default.subpathsOfDirectory(atPath: study.directory.file("export/data"))).sorted()
        )
        for name in names {
            #expect(copy.exported("data/" + name) == study.directory.exported("data/" + name), "\(name)")
        }
        #expect(copy.exportedLines("bag-info.txt").contains("Ledger-Root: \(summary.root.hex)"))
        #expect(study.directory.exportedLines("bag-info.txt").contains("Ledger-Root: \(summary.root.hex)"))
        let report = study.verify(copy.file("export"))
        #expect(report.verdict == .verified, "\(report.findings)")
    }
}
