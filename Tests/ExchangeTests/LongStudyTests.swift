import FoundationEssentials
import Ledger
import LedgerTesting
import StudyLedger
import Testing
import Transparency

@testable import Exchange

/// What an export holds of a study that is read some participants at a time.
@Suite struct `An export of a study too long to be held` {
    private let study: ExportedStudy

    init() throws { study = try ExportedStudy.made() }

    @Test func `has the datasets, reports, audit trail and tables that it has when all is held`() throws {
        let whole = try files(eventsAtATime: 1_000_000)
        let pieces = try files(eventsAtATime: 1)
        #expect(Set(whole.texts.keys) == Set(pieces.texts.keys) && whole.open.isEmpty && pieces.open.isEmpty)
        #expect(whole.texts.keys.contains { $0.hasPrefix("data/reports/cioms/") })
        for (path, text) in whole.texts where path != "data/reports/report.html" {
            #expect(pieces.texts[path] == text, "\(path)")
        }
    }

    @Test func `has a page of the same tables, without events, that says so`() throws {
        let whole = try #require(try files(eventsAtATime: 1_000_000).texts["data/reports/report.html"])
        let page = try #require(try files(eventsAtATime: 1).texts["data/reports/report.html"])
        #expect(page.contains("too many events for one page") && !whole.contains("too many events for one page"))
        #expect(!page.contains("P001") && !page.contains("<svg") && !page.contains("id=\"e0\""))
        let titles = { (text: String) in text.split(separator: "<h3>").dropFirst().map { $0.prefix { $0 != "<" } } }
        let tables = titles(page)
        #expect(tables.count > 20 && Set(tables).isSubset(of: Set(titles(whole))))
        #expect(!page.contains(/href="#[se][0-9]/) && whole.contains(/href="#[se][0-9]/))
    }

    /// What is made of the events of the export, which lie in its file.
    private func files(eventsAtATime: Int) throws -> CollectedFiles {
        let directory = study.directory.file("export")
        let copy = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: study.directory.file("ledger"), toPath: copy.file("ledger"))
        let book = try StudyLedger.open(
            at: copy.file("ledger"), marks: HighWaterMarks(stateDirectory: copy.file("seen")), readOnly: true)
        let head = try book.head()
        var report = ExportedReport(
            size: head.size, origin: head.state.origin, root: head.root, program: ExportedStudy.program,
            readZone: ExportedStudy.zone)
        report.eventsAtATime = eventsAtATime
        var (fromLedger, fromFile) = (CollectedFiles(), CollectedFiles())
        #expect(try report.write(book, into: &fromLedger))
        let events = ExportedStudyFile(directory, documents: try book.documents())
        #expect(try report.write(events, into: &fromFile))
        #expect(fromLedger.texts == fromFile.texts)
        return fromFile
    }
}
