import CivilTime
import LMDB
import Transparency

extension Ledger {
    /// Persists a prepared append if the head is still the one it was made after.
    ///
    /// When this returns, the append is durable. It throws `headMoved` if somebody appended in between: decide again
    /// at the new head. A failed commit is read back: if it is there, this returns; if it is not, it throws; if
    /// nobody can tell, it throws `unknownWhetherWritten`.
    public func persist(_ append: PreparedAppend) throws(LedgerError) {
        // The lock of liblmdb is a file, which somebody may remove while it is held; the directory's own is not.
        let lock = try? DirectoryLock(path)
        defer { withExtendedLifetime(lock) {} }
        try write(append)
        // The append is durable; marks that lag behind are legal, so a full disk here is no failure of the append.
        try? tidy(after: append)
    }

    /// Raises `head`, and ends a change of the key that was interrupted; whoever calls it holds the directory's lock.
    private func tidy(after append: PreparedAppend) throws(LedgerError) {
        try raiseHead(to: append)
        try finishKeyChange()
    }

    /// Writes the append, without the marks.
    func write(_ append: PreparedAppend) throws(LedgerError) {
        try checkClaims(append)
        try checkIDs(append)
        // A commit that is held would keep the map from growing.
        renew()
        try writing { _ throws(LedgerError) in if !append.redacted.isEmpty { try noteRedaction() } }
        try commit { transaction, store throws(LedgerError) in
            guard store.commit &+ 1 == transaction.commitNumber else { throw .unclearCommit }
            try store.demandEnd(before: append)
            try store.checkPages(touchedBy: append)
            let tables = try LedgerTables(openingIn: transaction)
            try storing(tables.write(append, in: &transaction))
        } afterFailure: { failure throws(LedgerError) in
            try resolve(append, after: failure)
        }
        renew()
    }

    /// Demands of ids that were not drawn for this append that no event has them; one that was has 74 random bits.
    private func checkIDs(_ append: PreparedAppend) throws(LedgerError) {
        for entry in append.entries {
            let id = entry.event.id
            let isDrawn = id.high >> 16 == UInt64(clamping: entry.event.recorded.millisecondsSince1970)
            guard !isDrawn else { continue }
            let snapshot = try snapshot()
            guard snapshot.head.size == append.start else { throw .headMoved(size: snapshot.head.size) }
            if let taken = try snapshot.sequence(of: id) { throw .idTaken(sequence: taken) }
        }
    }

    /// Raises `head` beside the store, and never lowers it; whoever calls it holds the directory's lock.
    func raiseHead(to append: PreparedAppend) throws(LedgerError) {
        let present = try SmallFile.read(directory.headFile).flatMap { HighWaterMarks.checkpoint($0) }
        if let present, present.size >= UInt64(append.head.size) { return }
        try SmallFile.replaceSoon(directory.headFile, append.note)
    }

    /// After a failed commit, looks whether the checkpoint is there all the same.
    ///
    /// Only here nobody can tell whether something was written: before the commit nothing is.
    private func resolve(_ append: PreparedAppend, after failure: LMDBError) throws(LedgerError) {
        guard let isThere = outcomeOnDisk(of: append) else { throw .unknownWhetherWritten }
        if !isThere { throw .store(failure) }
    }

    /// What the file says, read without liblmdb, once the disk has taken all that was written to the file.
    ///
    /// After a failed write of the meta page liblmdb puts the former one back. That has to reach the disk, too, before
    /// anybody can say that the append is not there.
    private func outcomeOnDisk(of append: PreparedAppend) -> Bool? {
        do throws(LedgerError) {
            try SmallFile.synchronise(directory.dataFile)
            let store = try StoreSnapshot(directory.dataFile, pin: nil)
            return try store.value(forKey: LedgerTables.number(append.head.size), in: .checkpoints) == append.note
        } catch { return nil }
    }
}

extension StoreSnapshot {
    /// Demands that a store ends where an append was decided.
    ///
    /// - Throws: `.headMoved` if somebody appended since; `.idTaken`; `.damaged`.
    fileprivate func demandEnd(before append: PreparedAppend) throws(LedgerError) {
        guard let last = try last(in: .checkpoints), let size = LedgerTables.number(last.key.span),
            let note = try? SignedNote(last.value.span), let checkpoint = try? Checkpoint(note.text)
        else { throw .damaged("the last checkpoint does not read", sequence: nil) }
        // A ledger only grows.
        guard size >= append.start else {
            throw .damaged("the checkpoint at \(append.start) events is gone", sequence: nil)
        }
        guard size == append.start, checkpoint.root == append.startRoot else { throw .headMoved(size: size) }
        guard try self.last(in: .events)?.key == LedgerTables.number(size - 1) else {
            throw .damaged("the last checkpoint is not that of the last event", sequence: nil)
        }
        for entry in append.entries {
            guard let taken = try value(forKey: entry.event.id.bytes, in: .ids) else { continue }
            throw .idTaken(sequence: LedgerTables.number(taken.span) ?? 0)
        }
    }

    /// Checks the pages that liblmdb walks when an append is written, as far as it is known before which these are.
    fileprivate func checkPages(touchedBy append: PreparedAppend) throws(LedgerError) {
        try checkWritePath(in: .events)
        try checkWritePath(in: .hashes)
        try checkWritePath(in: .checkpoints)
        for entry in append.entries {
            try checkWritePath(in: .ids, toward: entry.event.id.bytes)
            try checkWritePath(
                in: .subjects, toward: LedgerTables.subjectKey(entry.event.subject, entry.event.sequence))
        }
        for digest in append.disclosures.map(\.digest) + append.redacted {
            try checkWritePath(in: .disclosures, toward: digest.array)
        }
        for document in append.attachments {
            try checkWritePath(in: .attachments, toward: Digest.sha256(of: document.span).array)
        }
        try checkFreeList()
    }
}
