import CivilTime
import Exchange
import FoundationEssentials
import Ledger
import LedgerTesting
import Study
import StudyLedger
import Transparency
import Vocabulary

/// A practice study of two with its export, made once; each test works on a copy of its own.
final class ExportedStudy: Sendable {
    private static let shared = Result { try ExportedStudy() }

    /// The study and its export, made at the first use.
    static func made() throws -> ExportedStudy { try shared.get() }

    let directory: TemporaryDirectory
    let study: PracticeStudy.Made
    let end: Instant
    /// A checkpoint that somebody kept, made halfway.
    let outside: [KnownCheckpoint]

    private init() throws {
        directory = try TemporaryDirectory()
        end = try Instant(parsing: "2026-09-01T15:00:00.000Z")
        guard let zone = Self.zone("America/Toronto") else { throw NoZone() }
        let practice = PracticeStudy(participants: 2, seed: 6, end: end, zone: zone, app: Self.program)
        var generator = SeededGenerator(seed: 6)
        var made = try practice.make(
            at: directory.file("ledger"), marks: HighWaterMarks(stateDirectory: directory.file("seen")),
            using: &generator)
        made.size = try Self.reportSerious(in: directory, made, zone, using: &generator)
        study = made
        outside = [KnownCheckpoint(study.halfway, keeper: .outside("halfway.checkpoint"))].compactMap { $0 }
        _ = try write(to: directory.file("export"))
        // At once: a ledger is open once, and tests run side by side.
        try extract(to: directory.file("extract"))
    }

    static let program = "kept 9.9"

    /// Reports an adverse event that brought somebody to hospital; gives how many events there are then.
    private static func reportSerious(
        in directory: TemporaryDirectory, _ made: PracticeStudy.Made, _ zone: TimeZoneRules,
        using generator: inout SeededGenerator
    ) throws -> Int {
        let book = try StudyLedger.open(
            at: directory.file("ledger"), marks: HighWaterMarks(stateDirectory: directory.file("seen")))
        guard let key = made.keys["investigator-1"] else { throw NoZone() }
        guard let now = try book.head().recorded?.adding(minutes: 30) else { throw NoZone() }
        let report = ReportAdverseEvent(
            participant: "P002", term: "hypertension", grade: 3, flags: [.hospitalisation], action: .doseNotChanged)
        let context = EntryContext(
            actor: "investigator-1", role: nil, now: now, occurred: .minute(zone.localMinute(at: now)))
        let entry = AppendRequest(
            [AppendRequest.Step(.reportAdverseEvent(report), context)], isDryRun: false, isTimeImplied: true,
            app: program)
        _ = try book.record(entry, signer: Signer(actor: "investigator-1", key: key), now: now, using: &generator)
        return try book.head().size
    }

    /// The rules of a time zone.
    static func zone(_ name: String) -> TimeZoneRules? {
        try? TimeZoneRules.load(named: name) { FileManager.default.contents(atPath: $0).map { Array($0) } }
    }

    /// Exports the ledger, or its first events.
    func write(
        to path: String, size: Int? = nil, as actor: String = "investigator-1", withholding: Set<String> = []
    ) throws -> Export.Summary {
        let book = try StudyLedger.open(
            at: directory.file("ledger"), marks: HighWaterMarks(stateDirectory: directory.file("seen")), readOnly: true)
        guard let key = study.keys[actor] else { throw NoZone() }
        let export = Export(
            size: try size ?? book.head().size, withholding: withholding, exporter: Signer(actor: actor, key: key),
            program: Self.program)
        return try export.write(book, to: path, ledgerKey: try book.ledger.ledgerKey(), readZone: Self.zone)
    }

    /// Verifies an export.
    func verify(
        _ path: String, against known: [KnownCheckpoint]? = nil, by program: String = ExportedStudy.program
    ) -> VerificationReport {
        ExportVerification(
            of: path, known: known ?? outside, now: end.adding(minutes: 1_440), program: program,
            readZone: Self.zone
        ).run()
    }

    /// A copy of the export that a test may damage.
    func copy() throws -> TemporaryDirectory {
        let copy = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: directory.file("export"), toPath: copy.file("export"))
        return copy
    }

    private struct NoZone: Error {}
}

extension TemporaryDirectory {
    /// The bytes of a file of the export inside.
    func exported(_ path: String) -> [UInt8] { bytes("export/" + path) }

    /// The lines of a file of the export inside.
    func exportedLines(_ path: String) -> [String] {
        // As bytes: a line of CSV ends in CR LF, which is one character.
        exported(path).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Writes lines to a file of the export inside.
    func export(_ lines: [String], to path: String) throws {
        try write("export/" + path, Array(lines.map { $0 + "\n" }.joined().utf8))
    }

    /// Makes the lists of hashes anew, so that only what is deeper can tell.
    func listAnew() throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: file("export")).filter { name in
            var isFolder = false
            _ = FileManager.default.fileExists(atPath: file("export/" + name), isDirectory: &isFolder)
            return !isFolder
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let payload = names.filter { $0.hasPrefix("data/") }
        let octets = payload.map { exported($0).count }.reduce(0, +)
        let info = exportedLines("bag-info.txt").map {
            $0.hasPrefix("Payload-Oxum") ? "Payload-Oxum: \(octets).\(payload.count)" : $0
        }
        try export(info, to: "bag-info.txt")
        let line = { (name: String) in "\(Digest.sha256(of: self.exported(name).span).hex)  \(name)" }
        try export(payload.map(line), to: "manifest-sha256.txt")
        let tags = [
            "README.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "ro-crate-metadata.json", "verify.py",
        ].filter(names.contains)
        try export(tags.map(line), to: "tagmanifest-sha256.txt")
    }
}
