import CanonicalJSON
import CivilTime
import FoundationEssentials
import LMDB
import LMDBFile
import Ledger
import LedgerTesting
import SystemPackage
import Testing
import Transparency
import Vocabulary

/// A ledger in which one of 40 sealed texts is about to be redacted.
private struct Redaction {
    static let secret = "Mrs Quill of Elm Street"
    let directory: TemporaryDirectory
    var path: String { directory.file("ledger") }

    /// Seals the texts, asks for the redaction and, if somebody countersigns, completes it.
    init(countersignedBy second: String?, deleting: Bool = true) throws {
        directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        try test.enrol("admin-2", .administrator)
        for number in 3..<43 {
            let text =
                number == 20 ? Self.secret : String(repeating: "note \(number) ", count: number % 2 == 0 ? 3 : 300)
            try test.append([TestLedger.note(number, text: text)])
        }
        let request: JSONValue = ["basis": "identifies-person", "seq": 20, "text": "text"]
        try test.append([Draft(type: "note.withdrawn", data: request.canonicalBytes, subject: "P001")])
        guard let second else { return }
        let answer: JSONValue = ["leaf": .string(String(repeating: "0", count: 64)), "seq": 43]
        var prepared = try test.prepare(
            [Draft(type: "note.confirmed", data: answer.canonicalBytes, subject: "P001")], by: second)
        let digests = try #require(try test.ledger.event(20)).sealed.map(\.digest)
        if deleting { prepared.redacted = digests }
        try test.ledger.persist(prepared)
    }

    var report: VerificationReport {
        get throws {
            let now = try TestLedger.later()
            return Verification(of: path, judge: AnyContent(.sample), known: [], now: now).run()
        }
    }

    /// How often the text stands in a file, in any of the ways in which base64 can hold it.
    static func occurrences(in path: String) throws -> Int {
        let bytes = try #require(FileManager.default.contents(atPath: path))
        let forms = (0..<3).map { shift -> [UInt8] in
            let padded = Data(Array(repeating: 0x20, count: shift) + Array(secret.utf8))
            // The first and last characters share bits with what stands around the text.
            return Array(padded.base64EncodedString().utf8.dropFirst(shift == 0 ? 0 : 4).prefix(24))
        }
        return forms.count { form in bytes.firstRange(of: form) != nil }
    }
}

extension TestLedger {
    fileprivate static func later() throws -> Instant { try Instant(parsing: "2026-03-06T14:00:00.000Z") }
}

@Suite struct `A redacted text` {
    @Test(.evidence(for: "G-07")) func `is gone from the file and from a copy, and the ledger still verifies`() throws {
        let redaction = try Redaction(countersignedBy: "admin-2")
        #expect(Ledger.isCompactionDue(at: redaction.path))
        try Ledger.compact(at: redaction.path)
        #expect(try Redaction.occurrences(in: redaction.path + "/data.mdb") == 0)
        let copy = redaction.directory.file("copy")
        try Ledger.open(at: redaction.path, content: .sample).copyCompacted(to: copy)
        #expect(try Redaction.occurrences(in: copy + "/data.mdb") == 0)
        let report = try redaction.report
        #expect(report.findings.map(\.code) == [.noOutsideCheckpoint])
        #expect(report.redacted == 1)
        #expect(report.checks.first { $0.name == "sealed" }?.result == "39/39, 1 redacted, 0 withheld")
    }

    @Test func `leaves a store of the same commit, for whoever has its lock file open`() throws {
        let redaction = try Redaction(countersignedBy: "admin-2")
        let data = FilePath(redaction.path + "/data.mdb")
        let before = try LMDBFile.open(data)
        let tables = try before.tables().map(\.entryCount)
        try Ledger.compact(at: redaction.path)
        let after = try LMDBFile.open(data)
        #expect(after.snapshot.transactionNumber == before.snapshot.transactionNumber)
        #expect(after.metaProblems.isEmpty)
        #expect(try after.metas.map { try $0.get().transactionNumber }.max() == before.snapshot.transactionNumber)
        #expect(try after.tables().map(\.entryCount) == tables)
        #expect(after.byteCount < before.byteCount)
        try Ledger.compact(at: redaction.path)
        #expect(try redaction.report.findings.map(\.code) == [.noOutsideCheckpoint])
    }

    @Test func `stands in the file before it is redacted, so that looking for it means something`() throws {
        let redaction = try Redaction(countersignedBy: nil)
        #expect(try Redaction.occurrences(in: redaction.path + "/data.mdb") > 0)
        #expect(try redaction.report.redacted == 0)
    }

    @Test func `is compacted away at the next opening, if the redaction was interrupted`() throws {
        let redaction = try Redaction(countersignedBy: "admin-2")
        _ = try Ledger.open(at: redaction.path, content: .sample).head()
        #expect(!Ledger.isCompactionDue(at: redaction.path))
        #expect(try Redaction.occurrences(in: redaction.path + "/data.mdb") == 0)
    }

    @Test(.evidence(for: "G-03")) func `that is still there is a finding`() throws {
        let redaction = try Redaction(countersignedBy: "admin-2", deleting: false)
        let report = try redaction.report
        #expect(report.verdict == .failed)
        #expect(report.findings.contains { $0.code == .sealedMismatch && $0.sequence == 20 }, "\(report.findings)")
    }

    @Test(.evidence(for: "G-03")) func `that nobody else countersigned must be there`() throws {
        let redaction = try Redaction(countersignedBy: "admin-1")
        let report = try redaction.report
        #expect(report.verdict == .failed)
        #expect(report.findings.contains { $0.code == .sealedMissing && $0.sequence == 20 }, "\(report.findings)")
    }

    @Test func `is compacted under a writer that had the old file open, which is told to open it again`() throws {
        let redaction = try Redaction(countersignedBy: "admin-2")
        let other = redaction.directory.file("other")
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
        try FileManager.default.copyItem(atPath: redaction.path + "/data.mdb", toPath: other + "/data.mdb")
        let environment = try Environment.open(path: redaction.path)
        try FileMove.replace(redaction.path + "/data.mdb", with: other + "/data.mdb")
        let refused = #expect(throws: LMDBError.self) { _ = try environment.beginWrite() }
        #expect(refused?.code == .replaced)
    }
}
