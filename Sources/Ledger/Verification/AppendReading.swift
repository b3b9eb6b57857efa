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
    /// Whether an append was larger than any may be, so that nothing behind it was read.
    private var hasGivenUp = false

    /// How many events one group holds, unless a single append has more.
    static let groupSize = 4_096

    init(_ store: VerifiedStore) {
        events = TableWalk(store, "events")
        hashes = TableWalk(store, "hashes")
        checkpoints = TableWalk(store, "checkpoints")
    }

    /// Everything that was wrong with the pages.
    var failures: [Finding] { events.failures + hashes.failures + checkpoints.failures + malformedKeys }

    /// The next appends; `nil` when there is no further checkpoint.
    mutating func nextGroup() -> [StoredAppend]? {
        var group: [StoredAppend] = []
        var count = 0
        while count < Self.groupSize, !hasGivenUp, let row = checkpoints.next() {
            guard let size = LedgerTables.number(row.key.span), size > 0 else {
                malformedKeys.append(Finding(.signatureInvalid, at: nil, "a checkpoint is stored under no size"))
                continue
            }
            var append = StoredAppend(size: size, note: row.value, events: [])
            var byteCount = 0
            while let event = nextEvent(), event.key < size {
                append.events.append(event)
                byteCount += event.bytes.count
                pending = nil
                if append.events.count > PreparedAppend.maximumEventCount || byteCount > PreparedAppend.maximumByteCount
                {
                    giveUp(at: append, size)
                    return group.isEmpty ? nil : group
                }
            }
            count += max(1, append.events.count)
            group.append(append)
        }
        return group.isEmpty ? nil : group
    }

    /// The events beyond the last checkpoint; at most one append's worth.
    mutating func uncovered() -> [(key: Int, bytes: LentBytes)] {
        var rest: [(key: Int, bytes: LentBytes)] = []
        while !hasGivenUp, rest.count < PreparedAppend.maximumEventCount, let event = nextEvent() {
            rest.append(event)
            pending = nil
        }
        return rest
    }

    /// The next stored tree node.
    mutating func nextNode() -> Digest? {
        let row = hashes.next { key, value in (position: LedgerTables.number(key), digest: Digest(value)) }
        guard let row else { return nil }
        if row.digest == nil || row.position != nodePosition { hasStrayNodes = true }
        nodePosition += 1
        return row.digest ?? .emptyTree
    }

    /// Ends the reading at an append that is larger than any may be: memory stays bounded, whatever a store holds.
    private mutating func giveUp(at append: StoredAppend, _ size: Int) {
        hasGivenUp = true
        malformedKeys.append(
            Finding(
                .ruleViolated, at: append.events.first?.key,
                "the append that the checkpoint at \(size) events ends is larger than any may be; nothing from here on "
                    + "was read"))
    }

    /// The next event, kept until it is taken.
    private mutating func nextEvent() -> (key: Int, bytes: LentBytes)? {
        while pending == nil, let row = events.nextNumbered() {
            if let key = row.number {
                pending = (key, row.value)
            } else {
                malformedKeys.append(Finding(.seqGap, at: nil, "an event is stored under no number"))
            }
        }
        return pending
    }
}
