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
        do throws(LedgerError) {
            let options = Environment.Options(opensTables: false)
            let environment = try storing(Environment.open(path: path, options: options))
            // Held to the end: nobody writes to the old file meanwhile, and nobody else compacts.
            let transaction: WriteTransaction
            do throws(LMDBError) { transaction = try environment.beginWrite() } catch { throw LedgerError(error) }
            if isCompactionDue(at: path) { try replace(directory, asCommit: transaction.commitNumber &- 1) }
            _ = consume transaction
        } catch {
            // Another process has just done it.
            guard case .storeReplaced = error else { throw error }
        }
    }

    private static func replace(_ directory: LedgerDirectory, asCommit commit: UInt64) throws(LedgerError) {
        do { try makeCopy(directory, asCommit: commit) } catch {
            if let refusal = error as? LedgerError { throw refusal }
            throw .file(path: directory.compactingDirectory, reason: "cannot be made: \(error)")
        }
    }

    /// - Throws: `LedgerError`, or an error of the system or of a page of the copy.
    private static func makeCopy(_ directory: LedgerDirectory, asCommit commit: UInt64) throws {
        let (copy, manager) = (directory.compactingDirectory, FileManager.default)
        try? manager.removeItem(atPath: copy)
        try manager.createDirectory(atPath: copy, withIntermediateDirectories: false)
        let store = try StoreSnapshot(directory.dataFile, pin: nil)
        guard store.commit == commit else { throw LedgerError.unclearCommit }
        try StoreCopy(source: store).write(to: copy)
        let (source, made) = (FilePath(directory.dataFile), FilePath(copy + "/data.mdb"))
        let original = try LMDBFile.open(source)
        try CompactCopy(made).finish(asCommit: original.snapshot.transactionNumber)
        guard try holdsTheSame(try LMDBFile.open(made), as: original) else {
            throw LedgerError.file(path: copy, reason: "is not a whole copy; nothing was replaced")
        }
        try SmallFile.synchronise(copy + "/data.mdb")
        try storing { () throws(LMDBError) in
            try FileMove.replace(directory.dataFile, with: copy + "/data.mdb")
            try FileMove.makeDurable(in: directory.path)
        }
        try? manager.removeItem(atPath: copy)
        try manager.removeItem(atPath: directory.redactingFile)
    }

    /// Whether a copy is of the same commit, with the same tables and as many entries in each.
    private static func holdsTheSame(_ copy: LMDBFile, as original: LMDBFile) throws -> Bool {
        let (ours, theirs) = (try copy.tables(), try original.tables())
        return copy.metaProblems.isEmpty
            && copy.snapshot.transactionNumber == original.snapshot.transactionNumber
            && ours.map(\.name) == theirs.map(\.name) && ours.map(\.entryCount) == theirs.map(\.entryCount)
    }

    /// Says that a compaction is due, before the text is deleted.
    func noteRedaction() throws(LedgerError) {
        guard !Self.isCompactionDue(at: path) else { return }
        try SmallFile.create(directory.redactingFile, [])
        try storing(FileMove.makeDurable(in: path))
    }
}
