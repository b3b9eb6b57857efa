import Transparency

/// The checkpoints that this computer and a ledger's directory have seen, to be held against what is read.
struct SeenCheckpoints {
    private(set) var seen: [Checkpoint] = []
    private let isCopy: Bool

    /// Reads the marks; before the store is read.
    init(_ directory: LedgerDirectory, _ marks: HighWaterMarks?, origin: String) throws(LedgerError) {
        if let checkpoint = try marks?.seen(origin: origin) { seen.append(checkpoint) }
        let head = try SmallFile.read(directory.headFile)
        if let head, !head.isEmpty {
            guard let checkpoint = HighWaterMarks.checkpoint(head) else {
                throw .file(path: directory.headFile, reason: "is not a checkpoint; remove it if you know why")
            }
            seen.append(checkpoint)
        }
        // A backup has neither; it may be older than what was seen, as a backup is.
        let key = try SmallFile.read(directory.ledgerKeyFile)
        isCopy = head == nil && key == nil
    }

    /// How many events they are of.
    var sizes: Set<Int> { Set(seen.map { Int(clamping: $0.size) }) }

    /// Demands that what was read continues them.
    ///
    /// - Throws: `.olderThanSeen`; `.forkedFromSeen`.
    func check(_ snapshot: LedgerSnapshot) throws(LedgerError) {
        let head = snapshot.head
        for checkpoint in seen {
            let size = Int(clamping: checkpoint.size)
            if head.state.gaveUp(checkpoint) { continue }
            guard size <= head.size else {
                if isCopy { continue }
                throw .olderThanSeen(size: head.size, seen: size)
            }
            let root: Digest = if let root = snapshot.standing.roots[size] { root } else {
                try snapshot.tree.root(size: size)
            }
            guard root == checkpoint.root else { throw .forkedFromSeen(size: size) }
        }
    }
}

extension LedgerState {
    /// Whether a checkpoint is the end of a history that an administrator has given up here.
    func gaveUp(_ checkpoint: Checkpoint) -> Bool {
        resumptions.contains { $0.root == checkpoint.root && $0.size.map { UInt64($0) } == checkpoint.size }
    }
}
