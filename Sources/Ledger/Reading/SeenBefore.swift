import LMDB
public import Transparency

/// What this computer, and `head` beside the store, had seen of a ledger at a moment before the store was read.
///
/// What is read is only compared with marks that were there before: then no other writer can make an intact ledger look
/// older than seen. A mark is raised after the commit whose checkpoint it is. So whoever reads the mark first and
/// begins
/// to read the store afterwards finds that commit in it. In the other order somebody may commit, and raise the mark,
/// between the two.
public struct SeenBefore: Sendable {
    /// The checkpoints.
    let checkpoints: [Checkpoint]
    /// Marks that a power cut has torn, by path.
    public let torn: [String]
    /// Whether the directory holds neither `head` nor `ledger.key`, as a backup does, which may be older than what was
    /// seen.
    let isCopy: Bool

    /// Reads the marks; before the store is read.
    ///
    /// A `head` that holds no checkpoint counts as none, as a missing one does: it stands in the ledger's own
    /// directory, so whoever could put something there could also remove it, and a power cut may have torn it. The
    /// user's own mark stands elsewhere.
    init(_ directory: LedgerDirectory, _ marks: HighWaterMarks?, origin: String) throws(LedgerError) {
        let mark = try marks?.mark(origin: origin)
        var (checkpoints, torn) = (mark?.checkpoint.map { [$0] } ?? [], mark?.torn ?? [])
        let head = try SmallFile.read(directory.headFile)
        if let head {
            if let checkpoint = HighWaterMarks.checkpoint(head) {
                checkpoints.append(checkpoint)
            } else {
                torn.append(directory.headFile)
            }
        }
        let holdsKey = (try? SmallFile.read(directory.ledgerKeyFile)) != .some(nil)
        (self.checkpoints, self.torn, isCopy) = (checkpoints, torn, head == nil && !holdsKey)
    }

    /// How many events they are of.
    var sizes: Set<Int> { Set(checkpoints.map { Int(clamping: $0.size) }) }

    /// Demands that what was read continues them.
    ///
    /// - Throws: `.olderThanSeen`; `.forkedFromSeen`.
    func check(_ snapshot: LedgerSnapshot) throws(LedgerError) {
        let head = snapshot.head
        for checkpoint in checkpoints where !head.state.gaveUp(checkpoint) {
            let size = Int(clamping: checkpoint.size)
            guard size <= head.size else {
                if isCopy { continue }
                throw .olderThanSeen(size: head.size, seen: size)
            }
            guard try snapshot.root(size: size) == checkpoint.root else { throw .forkedFromSeen(size: size) }
        }
    }
}

extension LedgerState {
    /// Whether a checkpoint is the end of a history that an administrator has given up here.
    fileprivate func gaveUp(_ checkpoint: Checkpoint) -> Bool {
        resumptions.contains { $0.root == checkpoint.root && $0.size.map { UInt64($0) } == checkpoint.size }
    }
}

extension Ledger {
    /// What this computer, and `head` beside the store, have seen of this ledger until now.
    public func seen(_ marks: HighWaterMarks) throws(LedgerError) -> SeenBefore {
        try SeenBefore(directory, marks, origin: try head().state.origin)
    }

    /// The end of the ledger; refused if it is older than, or beside, what had been seen of it.
    ///
    /// Only for one that was opened without marks, or regardless of them: any other was refused when it was first read.
    @discardableResult
    public func head(continuing seen: SeenBefore) throws(LedgerError) -> Head {
        let snapshot = try snapshot()
        try seen.check(snapshot)
        return snapshot.head
    }

    /// Refuses a ledger whose file was put in the place of the one that is open.
    public func checkOwnFile() throws(LedgerError) {
        try writing { environment throws(LedgerError) in
            do throws(LMDBError) { try environment.demandOwnFile() } catch {
                throw error.code == .replaced ? .storeReplaced : .store(error)
            }
        }
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
}
