import Exchange
import FoundationEssentials
import Ledger
import LedgerTesting
import StudyLedger
import Testing
import Transparency

// In the suite of exports, whose tests have the ledger open one after the other.
extension `An export` {
    @Test func `of one participant is INCONCLUSIVE against a checkpoint without a proof, and names those it has`()
        throws
    {
        let study = try ExportedStudy.made()
        let bag = try TemporaryDirectory()
        try study.extract(to: bag.file("export"), isForHalfway: false)
        let report = study.verify(bag.file("export"))
        #expect(report.verdict == .inconclusive)
        let finding = try #require(report.findings.first)
        #expect(report.findings.count == 1 && finding.code == .noOutsideCheckpoint)
        #expect(finding.message.contains("\(study.study.size) events"))
        #expect(study.verify(bag.file("export"), against: []).findings.map(\.code) == [.noOutsideCheckpoint])
    }

    @Test func `of one participant has the same bytes when it is written again`() throws {
        let study = try ExportedStudy.made()
        let (one, again) = (try ExtractedParticipant().directory, try TemporaryDirectory())
        let summary = try study.extract(to: again.file("export"))
        #expect(try one.exportedPaths() == again.exportedPaths())
        for path in try one.exportedPaths() { #expect(one.exported(path) == again.exported(path), "\(path)") }
        let facts = try #require(summary.extract)
        #expect(facts.subjectEvents + facts.ownEvents == one.exportedLines("data/extract.jsonl").count)
        #expect(facts.namingOthers == 0)
    }

    @Test func `of one participant and of the past ends with the checkpoint of then`() throws {
        let study = try ExportedStudy.made()
        let size = try #require(study.outside.first.map { Int($0.checkpoint.size) })
        let bag = try TemporaryDirectory()
        try study.extract("P002", to: bag.file("export"), size: size)
        let report = study.verify(bag.file("export"))
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(report.coveredSize == size && report.extract?.size == size)
    }

    @Test func `of somebody of whom nothing is recorded is refused and leaves nothing behind`() throws {
        let study = try ExportedStudy.made()
        let empty = try TemporaryDirectory()
        #expect(throws: ExportRefusal.noSuchParticipant("P077")) {
            try study.extract("P077", to: empty.file("export"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path).isEmpty)
    }
}
