import LMDBFile
import Transparency

/// Where a history is read from: checkpoints, events and tree nodes, each in order.
///
/// Two conform: the store of a ledger (``AppendReading``) and the files of an export (``ExportedAppends``).
protocol AppendSource: ~Copyable {
    /// Whether an append was larger than any may be, so that nothing behind it is read.
    var hasGivenUp: Bool { get set }
    /// The next checkpoint, with the size under which it stands; `nil` when there is none.
    mutating func nextNote() -> (size: Int, bytes: [UInt8])?
    /// The next event, given again until it is taken.
    mutating func nextEvent() -> (key: Int, bytes: LentBytes)?
    /// Takes the event that ``nextEvent()`` gave.
    mutating func takeEvent()
    /// The next stored tree node, leaf hashes and the nodes each completes in order; `nil` where none is stored.
    mutating func nextNode() -> Digest?
    /// Notes what is wrong with what was read.
    mutating func note(_ finding: Finding)
}

/// How many events one group of appends holds, unless a single append has more.
private let groupSize = 4_096

extension AppendSource where Self: ~Copyable {
    /// The next appends; `nil` when there is no further checkpoint.
    mutating func nextGroup() -> [StoredAppend]? {
        var group: [StoredAppend] = []
        var count = 0
        while count < groupSize, !hasGivenUp, let note = nextNote() {
            var append = StoredAppend(size: note.size, note: note.bytes, events: [])
            var byteCount = 0
            while let event = nextEvent(), event.key < note.size {
                append.events.append(event)
                byteCount += event.bytes.count
                takeEvent()
                if append.events.count > PreparedAppend.maximumEventCount || byteCount > PreparedAppend.maximumByteCount
                {
                    giveUp(at: append)
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
            takeEvent()
        }
        return rest
    }

    /// Ends the reading at an append that is larger than any may be: memory stays bounded, whatever a source holds.
    private mutating func giveUp(at append: StoredAppend) {
        hasGivenUp = true
        note(
            Finding(
                .ruleViolated, at: append.events.first?.key,
                "the append that the checkpoint at \(append.size) events ends is larger than any may be; "
                    + "nothing from here on was read"))
    }
}
