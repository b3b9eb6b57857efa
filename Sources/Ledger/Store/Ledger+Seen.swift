import LMDB
public import Transparency

/// What this computer, and `head` beside the store, had seen of a ledger at a moment before the ledger's end was read.
///
/// Only ``Ledger/seen(_:)`` makes one, and a head is only compared with one that was there before: then no other writer
/// can make an intact ledger look older than seen. A mark is raised after the commit whose checkpoint it is. So whoever
/// reads the mark first and begins to read the store afterwards finds that commit in it. In the other order somebody
/// may commit, and raise the mark, between the two.
public struct SeenBefore: Sendable {
    /// The checkpoints.
    fileprivate let checkpoints: [Checkpoint]
    /// Marks that a power cut has torn, by path.
    public let torn: [String]
}

extension Ledger {
    /// What this computer, and `head` beside the store, have seen of this ledger until now.
    ///
    /// A `head` that holds no checkpoint counts as none, as a missing one does: it stands in the ledger's own
    /// directory, so whoever could put something there could also remove it, and a power cut may have torn it. The
    /// user's own mark stands elsewhere.
    public func seen(_ marks: HighWaterMarks) throws(LedgerError) -> SeenBefore {
        let mark = try marks.mark(origin: try origin())
        var (checkpoints, torn) = (mark.checkpoint.map { [$0] } ?? [], mark.torn)
        if let bytes = try SmallFile.read(directory.headFile) {
            if let checkpoint = HighWaterMarks.checkpoint(bytes) {
                checkpoints.append(checkpoint)
            } else {
                torn.append(directory.headFile)
            }
        }
        return SeenBefore(checkpoints: checkpoints, torn: torn)
    }

    /// The end of the ledger now; refused if the ledger is older than, or beside, what had been seen of it.
    public func head(continuing seen: SeenBefore) throws(LedgerError) -> Head {
        let head = try head()
        // A file that was compacted away under us is not a ledger that was put back.
        do throws(LMDBError) { try environment.demandOwnFile() } catch {
            throw error.code == .replaced ? .storeReplaced : .store(error)
        }
        for checkpoint in seen.checkpoints {
            let size = Int(clamping: checkpoint.size)
            guard size <= head.size else { throw .olderThanSeen(size: head.size, seen: size) }
            guard try root(size: size) == checkpoint.root else { throw .forkedFromSeen(size: size) }
        }
        return head
    }

    /// The furthest that had been seen of another history: what a resumption gives up.
    ///
    /// Nothing if all that had been seen is here.
    public func abandoned(_ seen: SeenBefore) throws(LedgerError) -> Checkpoint? {
        let size = try head().size
        var abandoned: [Checkpoint] = []
        for checkpoint in seen.checkpoints {
            let count = Int(clamping: checkpoint.size)
            if count <= size, try root(size: count) == checkpoint.root { continue }
            abandoned.append(checkpoint)
        }
        return abandoned.max { $0.size < $1.size }
    }

    /// The ledger's name, which event 0 gives it for ever.
    private func origin() throws(LedgerError) -> String {
        guard let event = try event(0) else { throw .notALedger("it holds no event") }
        var state = LedgerState()
        do throws(LedgerState.Problem) { try state.apply(event) } catch { throw .impossible(error) }
        return state.origin
    }
}
