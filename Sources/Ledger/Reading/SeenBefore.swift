import LMDB
import LMDBFile
public import Transparency

/// What this computer, and `head` beside the store, had seen of a ledger at a moment before the store was read.
///
/// What is read is only compared with marks that were there before: then no other writer can make an intact ledger look
/// older than seen. A mark is raised after the commit whose checkpoint it is. So whoever reads the mark first and
/// begins
/// to read the store afterwards finds that commit in it. In the other order somebody may commit, and raise the mark,
/// between the two.
public struct SeenBefore: Sendable {
    /// A checkpoint, and who remembers it.
    struct Mark: Sendable {
        var size: Int
        var root: Digest
        /// Its signatures; absent for what this computer has computed itself.
        var note: SignedNote?
        /// Whether only `head` says so, which stands in the ledger's own directory.
        var isHead: Bool
    }

    /// The marks.
    let marks: [Mark]
    /// Marks that a power cut has torn, by path.
    public let torn: [String]
    /// Whether the directory holds neither `head` nor `ledger.key`, as a backup does, which may be older than what was
    /// seen.
    let isCopy: Bool
    /// What this computer has computed of the ledger.
    let kept: StandingFile?

    /// Reads the marks; before the store is read.
    ///
    /// A `head` that holds no checkpoint counts as none, as a missing one does: it stands in the ledger's own
    /// directory, so whoever could put something there could also remove it, and a power cut may have torn it. The
    /// user's own mark stands elsewhere.
    init(_ directory: LedgerDirectory, _ marks: HighWaterMarks?, origin: String) throws(LedgerError) {
        let mark = try marks?.mark(origin: origin)
        kept = (try? marks?.standing(origin: origin)) ?? nil
        var (found, torn) = ([Mark](), mark?.torn ?? [])
        if let note = mark?.note { found += Self.mark(note, isHead: false) }
        if let kept {
            found.append(Mark(size: kept.size, root: kept.frontier.root, note: nil, isHead: false))
        }
        let head = try SmallFile.read(directory.headFile)
        if let head {
            let own = Self.mark(head, isHead: true)
            if own.isEmpty { torn.append(directory.headFile) } else { found += own }
        }
        let holdsKey = (try? SmallFile.read(directory.ledgerKeyFile)) != .some(nil)
        (self.marks, self.torn, isCopy) = (found, torn, head == nil && !holdsKey)
    }

    private static func mark(_ bytes: [UInt8], isHead: Bool) -> [Mark] {
        guard let note = try? SignedNote(bytes.span), let checkpoint = try? Checkpoint(note.text) else { return [] }
        return [Mark(size: Int(clamping: checkpoint.size), root: checkpoint.root, note: note, isHead: isHead)]
    }

    /// How many events they are of.
    var sizes: Set<Int> { Set(marks.map(\.size)) }

    /// Demands that what was read begins as what this computer has computed does: another beginning is another ledger,
    /// which nobody can go on with in this one's place.
    ///
    /// - Throws: `.forkedFromSeen`.
    func checkGenesis(_ snapshot: LedgerSnapshot) throws(LedgerError) {
        if let kept, kept.genesis != snapshot.standing.genesis { throw .forkedFromSeen(size: 1) }
    }

    /// Demands that what was read continues them.
    ///
    /// - Throws: `.olderThanSeen`; `.olderThanHead`; `.forkedFromSeen`; `.forkedFromHead`.
    func check(_ snapshot: LedgerSnapshot) throws(LedgerError) {
        try checkGenesis(snapshot)
        let size = snapshot.head.size
        let file = snapshot.store.file
        // With its newer meta page damaged a file reads as it was one commit before.
        if let problem = file.metaProblems.first, !file.isLeftByFailedCommit,
            !marks.contains(where: { $0.isHead && $0.size == size })
        {
            throw .damaged("data.mdb: \(problem)", sequence: nil)
        }
        for mark in marks where !wasGivenUp(mark, in: snapshot.head.state) {
            guard mark.size <= size else {
                if isCopy { continue }
                throw mark.isHead
                    ? .olderThanHead(size: size, head: mark.size) : .olderThanSeen(size: size, seen: mark.size)
            }
            guard try snapshot.root(size: mark.size) == mark.root else {
                throw mark.isHead ? .forkedFromHead(size: mark.size) : .forkedFromSeen(size: mark.size)
            }
        }
    }

    /// Whether a mark is of a history that an administrator has given up: behind the resumption, up to the size that it
    /// names, and signed by the ledger key that was in force before (docs/format.md 14, step 8).
    ///
    /// The resumption itself is signed, by keys that rest on the genesis that this computer knows.
    private func wasGivenUp(_ mark: Mark, in state: LedgerState) -> Bool {
        state.resumptions.contains { resumption in
            guard mark.size > resumption.sequence, mark.size <= resumption.size ?? .max else { return false }
            if mark.size == resumption.size, let root = resumption.root, root != mark.root { return false }
            guard let note = mark.note else { return kept?.owned.contains(resumption.sequence) == false }
            let key = resumption.key.flatMap { LedgerState.verifierKey(name: state.origin, $0) }
            return note.signatures.contains { $0.name == key?.name && $0.keyID == key?.keyID }
        }
    }
}

extension Ledger {
    /// What this computer, and `head` beside the store, have seen of this ledger until now.
    public func seen(_ marks: HighWaterMarks) throws(LedgerError) -> SeenBefore {
        try SeenBefore(directory, marks, origin: try head().state.origin)
    }

    /// The end of the ledger; refused if it is older than, or beside, what had been seen of it.
    ///
    /// It is read after what was seen. Only for a ledger that was opened without marks, or regardless of them: any
    /// other
    /// was refused when it was first read.
    @discardableResult
    public func head(continuing seen: SeenBefore) throws(LedgerError) -> Head {
        renew()
        let snapshot = try snapshot()
        try seen.check(snapshot)
        return snapshot.head
    }

    /// Refuses a ledger whose file was put in the place of the one that is open.
    public func checkOwnFile() throws(LedgerError) {
        try writing { environment throws(LedgerError) in try storing(environment.demandOwnFile()) }
    }

    /// The furthest that had been seen of another history, by its signed checkpoint: what a resumption gives up.
    ///
    /// Nothing if all that had been seen is here. What only `head` says counts where a ledger key of this history has
    /// signed it: `head` stands in the ledger's own directory, and whoever writes there could name any size.
    public func abandoned(_ seen: SeenBefore) throws(LedgerError) -> Checkpoint? {
        renew()
        let (size, state) = (try head().size, try head().state)
        let keys = state.ledgerKeys.compactMap { LedgerState.verifierKey(name: state.origin, $0) }
        var abandoned: [Checkpoint] = []
        for mark in seen.marks {
            guard let note = mark.note, let checkpoint = try? Checkpoint(note.text) else { continue }
            if mark.size <= size, try root(size: mark.size) == mark.root { continue }
            if mark.isHead, checkpoint.origin.text != state.origin || (try? note.verified(by: keys)) == nil { continue }
            abandoned.append(checkpoint)
        }
        return abandoned.max { $0.size < $1.size }
    }
}
