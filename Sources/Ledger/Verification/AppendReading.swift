import LMDBFile
import Transparency

/// Reads the store append by append: each checkpoint with the events under it, and the tree nodes in their stored
/// order.
struct AppendReading: AppendSource, ~Copyable {
    private var events: TableWalk
    private var hashes: TableWalk
    private var checkpoints: TableWalk
    private var pending: (key: Int, bytes: LentBytes)?
    private var malformedKeys: [Finding] = []
    private var nodePosition = 0
    /// Whether a tree node is stored under another number than its own, or is none.
    private(set) var hasStrayNodes = false
    var hasGivenUp = false

    init(_ store: VerifiedStore) {
        events = TableWalk(store, "events")
        hashes = TableWalk(store, "hashes")
        checkpoints = TableWalk(store, "checkpoints")
    }

    /// Everything that was wrong with the pages.
    var failures: [Finding] { events.failures + hashes.failures + checkpoints.failures + malformedKeys }

    mutating func note(_ finding: Finding) { malformedKeys.append(finding) }

    mutating func nextNote() -> (size: Int, bytes: [UInt8])? {
        while let row = checkpoints.next() {
            if let size = LedgerTables.number(row.key.span), size > 0 { return (size, row.value) }
            note(Finding(.signatureInvalid, at: nil, "a checkpoint is stored under no size"))
        }
        return nil
    }

    mutating func nextNode() -> Digest? {
        let row = hashes.next { key, value in (position: LedgerTables.number(key), digest: Digest(value)) }
        guard let row else { return nil }
        if row.digest == nil || row.position != nodePosition { hasStrayNodes = true }
        nodePosition += 1
        return row.digest ?? .emptyTree
    }

    mutating func takeEvent() { pending = nil }

    mutating func nextEvent() -> (key: Int, bytes: LentBytes)? {
        while pending == nil, let row = events.nextNumbered() {
            if let key = row.number {
                pending = (key, row.value)
            } else {
                note(Finding(.seqGap, at: nil, "an event is stored under no number"))
            }
        }
        return pending
    }
}
