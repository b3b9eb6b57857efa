import LMDB
import LMDBFile
import SystemPackage
import Transparency

extension Ledger {
    /// Persists a prepared append if the head is still the one it was made after.
    ///
    /// When this returns, the append is durable. It throws `headMoved` if somebody appended in between: decide again
    /// at the new head. A failed commit is read back: if it is there, this returns; if it is not, it throws; if
    /// nobody can tell, it throws `unknownWhetherWritten`.
    public func persist(_ append: PreparedAppend) throws(LedgerError) {
        try write(append)
        // The append is durable; marks that lag behind are legal, so a full disk here is no failure of the append.
        try? tidy(after: append)
    }

    /// Raises `head`, and ends a change of the key that was interrupted.
    private func tidy(after append: PreparedAppend) throws(LedgerError) {
        let lock = try DirectoryLock(path)
        defer { withExtendedLifetime(lock) {} }
        try raiseHead(to: append)
        try finishKeyChange()
    }

    /// Writes the append, without the marks.
    func write(_ append: PreparedAppend) throws(LedgerError) {
        try checkClaims(append)
        if !append.redacted.isEmpty { try noteRedaction() }
        while true {
            do throws(LedgerError) {
                return try attempt(append)
            } catch {
                guard case .store(let cause) = error, cause.code == .mapFull else { throw error }
                do { try environment.grow() } catch { throw .store(error) }
            }
        }
    }

    /// Raises `head` beside the store, and never lowers it; whoever calls it holds the directory's lock.
    func raiseHead(to append: PreparedAppend) throws(LedgerError) {
        let present = try SmallFile.read(directory.headFile).flatMap { HighWaterMarks.checkpoint($0) }
        if let present, present.size >= UInt64(append.head.size) { return }
        try SmallFile.replaceSoon(directory.headFile, append.note)
    }

    private func attempt(_ append: PreparedAppend) throws(LedgerError) {
        var transaction: WriteTransaction
        do { transaction = try environment.beginWrite() } catch {
            throw error.code == .replaced ? .storeReplaced : .store(error)
        }
        let size = try lastCheckpointSize(in: transaction)
        guard size == append.start, try storedRoot(size: size, in: transaction) == append.startRoot else {
            throw .headMoved(size: size)
        }
        for entry in append.entries {
            guard let taken = try sequence(ofID: entry.event.id, in: transaction) else { continue }
            throw .idTaken(sequence: taken)
        }
        do { try tables.write(append, in: &transaction) } catch { throw .store(error) }
        do throws(LMDBError) { try transaction.commit() } catch {
            if error.code == .mapFull { throw .store(error) }
            try resolve(append, after: error)
        }
    }

    private func lastCheckpointSize(in transaction: borrowing WriteTransaction) throws(LedgerError) -> Int {
        do {
            var cursor = try transaction.cursor(in: tables.checkpoints)
            guard let entry = try cursor.last() else { return 0 }
            guard let size = LedgerTables.number(entry.key) else {
                throw LedgerError.damaged("a checkpoint has no size", sequence: nil)
            }
            return size
        } catch let error as LMDBError {
            throw .store(error)
        } catch let error as LedgerError {
            throw error
        } catch { throw .unknownWhetherWritten }
    }

    private func storedRoot(size: Int, in transaction: borrowing WriteTransaction) throws(LedgerError) -> Digest {
        try MerkleFrontier.root(size: UInt64(size)) { (node) throws(LedgerError) in
            let key = LedgerTables.number(Int(node.storedPosition))
            if let value = try? transaction.value(forKey: key.span, in: tables.hashes), let digest = Digest(value) {
                return digest
            }
            throw .damaged("tree node \(node.level)/\(node.index) is missing", sequence: nil)
        }
    }

    private func sequence(
        ofID id: EventID, in transaction: borrowing WriteTransaction
    ) throws(LedgerError) -> Int? {
        do {
            guard let value = try transaction.value(forKey: id.bytes.span, in: tables.ids) else { return nil }
            return LedgerTables.number(value)
        } catch { throw .store(error) }
    }

    /// After a failed commit, looks whether the checkpoint is there all the same.
    private func resolve(_ append: PreparedAppend, after failure: LMDBError) throws(LedgerError) {
        guard let isThere = holds(append) ?? outcomeOnDisk(of: append) else { throw .unknownWhetherWritten }
        if !isThere { throw .store(failure) }
    }

    /// Whether the store holds the append; `nil` where liblmdb gives no answer any more, as after a fault of the disk.
    private func holds(_ append: PreparedAppend) -> Bool? {
        do {
            let transaction = try environment.beginRead()
            let key = LedgerTables.number(append.head.size)
            guard let note = try transaction.value(forKey: key.span, in: tables.checkpoints) else { return false }
            return [UInt8](copying: note) == append.note
        } catch { return nil }
    }

    /// What the file says, read without liblmdb, once the disk has taken all that was written to the file.
    ///
    /// After a failed write of the meta page liblmdb puts the former one back. That has to reach the disk, too, before
    /// anybody can say that the append is not there.
    private func outcomeOnDisk(of append: PreparedAppend) -> Bool? {
        do {
            try SmallFile.synchronise(directory.dataFile)
            let file = try LMDBFile.open(FilePath(directory.dataFile))
            guard let table = try file.table(named: "checkpoints") else { return nil }
            var entries = file.entries(in: table, from: LedgerTables.number(append.head.size).span)
            guard try entries.next(), LedgerTables.number(entries.key) == append.head.size else { return false }
            return [UInt8](copying: entries.value) == append.note
        } catch { return nil }
    }
}
