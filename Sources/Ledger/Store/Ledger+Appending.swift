import LMDB
import Transparency

extension Ledger {
    /// Persists a prepared append if the head is still the one it was made after.
    ///
    /// When this returns, the append is durable. It throws `headMoved` if somebody appended in between: decide again
    /// at the new head. A failed commit is read back: if it is there, this returns; if it is not, it throws; if
    /// nobody can tell, it throws `unknownWhetherWritten`.
    public func persist(_ append: PreparedAppend) throws(LedgerError) {
        try checkClaims(append)
        if !append.redacted.isEmpty { try noteRedaction() }
        while true {
            do throws(LedgerError) {
                try attempt(append)
                break
            } catch {
                guard case .store(let cause) = error, cause.code == .mapFull else { throw error }
                do { try environment.grow() } catch { throw .store(error) }
            }
        }
        // The append is durable; marks that lag behind are legal, so a full disk here is no failure of the append.
        try? raiseHead(to: append)
    }

    /// Raises `head` beside the store, and never lowers it.
    private func raiseHead(to append: PreparedAppend) throws(LedgerError) {
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
        let isThere: Bool
        do {
            let transaction = try environment.beginRead()
            let key = LedgerTables.number(append.head.size)
            if let note = try transaction.value(forKey: key.span, in: tables.checkpoints) {
                isThere = [UInt8](copying: note) == append.note
            } else {
                isThere = false
            }
        } catch { throw .unknownWhetherWritten }
        if !isThere { throw .store(failure) }
    }
}
