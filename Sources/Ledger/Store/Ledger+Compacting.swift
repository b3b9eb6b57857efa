import FoundationEssentials
import LMDB
import LMDBFile
import SystemPackage

extension Ledger {
    /// Whether a text was redacted whose bytes may still be in free pages of the file.
    public static func isCompactionDue(at path: String) -> Bool {
        FileManager.default.fileExists(atPath: LedgerDirectory(path: path).redactingFile)
    }

    /// Puts a compact copy in the place of the data file, so that nothing of a redacted text is left in it.
    ///
    /// Writers wait meanwhile; one that had the old file open is refused afterwards and opens it again. A reader may go
    /// on with the old file until it closes it. If it is interrupted, opening the ledger does it again. The ledger must
    /// not be open in this process.
    public static func compact(at path: String) throws(LedgerError) {
        let directory = LedgerDirectory(path: path)
        let copy = directory.compactingDirectory
        try? FileManager.default.removeItem(atPath: copy)
        do {
            let environment = try Environment.open(path: path)
            // Held until the file is in its place: nobody writes to the old one meanwhile.
            let transaction = try environment.beginWrite()
            try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
            try environment.copyCompacted(to: copy)
            try UnusedBytes.clear(FilePath(copy + "/data.mdb"))
            try FileMove.replace(directory.dataFile, with: copy + "/data.mdb")
            _ = consume transaction
        } catch let error as LMDBError {
            throw .store(error)
        } catch { throw .file(path: copy, reason: "cannot be made: \(error)") }
        try? FileManager.default.removeItem(atPath: copy)
        do { try FileManager.default.removeItem(atPath: directory.redactingFile) } catch {
            throw .file(path: directory.redactingFile, reason: "cannot be removed")
        }
    }

    /// Says that a compaction is due, before the text is deleted.
    func noteRedaction() throws(LedgerError) {
        guard !Self.isCompactionDue(at: path) else { return }
        try SmallFile.create(directory.redactingFile, [])
    }
}
