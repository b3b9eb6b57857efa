import Exchange
import FoundationEssentials
import Ledger
import LedgerTesting
import StudyLedger
import Transparency

extension ExportedStudy {
    /// Writes the extract of a participant, with a proof for the checkpoint that was kept halfway or without.
    @discardableResult
    func extract(
        _ code: String = "P001", to path: String, size: Int? = nil, isForHalfway: Bool = true
    ) throws -> Export.Summary {
        let book = try StudyLedger.open(
            at: directory.file("ledger"), marks: HighWaterMarks(stateDirectory: directory.file("seen")), readOnly: true)
        guard let key = study.keys["investigator-1"] else { throw NoKey() }
        var export = Export(
            size: try size ?? book.head().size, of: code, exporter: Signer(actor: "investigator-1", key: key),
            program: Self.program)
        if isForHalfway { export.trees = Set(outside.map { Int($0.checkpoint.size) }) }
        return try export.write(book, to: path, ledgerKey: try book.ledger.ledgerKey(), readZone: Self.zone)
    }

    private struct NoKey: Error {}
}

/// A copy of the extract of P001, made for the checkpoint that was kept halfway, that a test may damage.
struct ExtractedParticipant {
    let study: ExportedStudy
    /// The bag is in its folder `export`.
    let directory: TemporaryDirectory

    init() throws {
        study = try ExportedStudy.made()
        directory = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: study.directory.file("extract"), toPath: directory.file("export"))
    }

    /// Verifies it as it is now.
    func verify(
        against known: [KnownCheckpoint]? = nil, by program: String = ExportedStudy.program
    ) -> VerificationReport { study.verify(directory.file("export"), against: known, by: program) }
}

extension TemporaryDirectory {
    /// Removes a file of the export inside.
    func removeExported(_ path: String) throws { try FileManager.default.removeItem(atPath: file("export/\(path)")) }

    /// The paths of the files of the export inside.
    func exportedPaths() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: file("export")).filter { path in
            var isFolder = false
            return FileManager.default.fileExists(atPath: file("export/\(path)"), isDirectory: &isFolder) && !isFolder
        }.sorted()
    }

    /// Changes the lines of a file of the export inside, the empty ones, too.
    func changeLines(of path: String, _ change: (inout [String]) -> Void) throws {
        var lines = String(decoding: exported(path), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        change(&lines)
        try export(lines, to: path)
    }
}
