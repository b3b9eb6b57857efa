public import CivilTime
public import Ledger
public import Projections
import Study
import Vocabulary

/// The study rebuilt from event 0, and what is stored of it compared on the way.
public struct Replay: Sendable {
    /// How many events were replayed.
    public let size: Int
    /// The study after them.
    public let view: StudyView
    /// The rows of its tables.
    public let snapshots: Snapshots
    /// The stored rows beside those of the same events.
    public let comparison: SnapshotComparison
}

extension StudyLedger {
    /// Rebuilds all tables' rows from event 0 and compares them, where they were stored, with what is stored.
    ///
    /// - Parameters:
    ///   - size: How many events are replayed; all of them where absent.
    ///   - now: Which protocol is in force.
    public func replay(
        to size: Int? = nil, now: Instant, progress: (Int) -> Void = { _ in }
    ) throws(StudyLedgerError) -> Replay {
        let size = min(size ?? .max, try head().size)
        let stored = try storedSnapshots()
        var comparison = SnapshotComparison()
        comparison.head = stored?.head
        let documents = try documents()
        var state = StudyState(documents: documents)
        var early: StudyState?
        try forEachRecorded(asOf: size) { event in
            state.apply(event)
            if event.seq + 1 == stored?.head.events { early = state }
            if event.seq % 10_000 == 9_999 { progress(event.seq + 1) }
        }
        try compare(stored, early, size: size, &comparison)
        guard let adopted = state.study.inForce(writtenAt: now) else {
            throw .ledger(.notALedger("no protocol was in force after \(size) events"))
        }
        return Replay(
            size: size, view: StudyView(state, study: adopted.document),
            snapshots: try snapshots(of: state, under: adopted.document, size: size), comparison: comparison)
    }

    private func compare(
        _ stored: Snapshots?, _ state: StudyState?, size: Int, _ comparison: inout SnapshotComparison
    ) throws(StudyLedgerError) {
        let counts = try asking(ledger.snapshotCounts())
        let own = counts[RowKinds.version] ?? 0
        let all = counts.values.reduce(0, +)
        comparison.foreign = all - own
        comparison.stored = stored == nil ? all : all - 1
        if counts[0] != nil {
            comparison.problem = "there are rows that belong to no version"
        }
        guard let stored else {
            if own > 0 { comparison.problem = "what they were made of is not said as it must be" }
            return
        }
        guard stored.head.events <= size else {
            let all = try head().size
            if stored.head.events > all {
                comparison.problem = "they say they are of \(stored.head.events) events; there are \(all)"
            }
            return
        }
        guard try root(stored.head.events) == stored.head.root else {
            comparison.problem = "their root is not the one at \(stored.head.events) events"
            return
        }
        let version = stored.head.protocolVersion.description
        guard let state, let adopted = state.study.adopted(version) else {
            comparison.problem = "protocol \(version) was not adopted by then"
            return
        }
        comparison.compare(
            stored, with: try snapshots(of: state, under: adopted.document, size: stored.head.events))
        // From now on this computer takes them for what they are.
        if !comparison.differs { try? ledger.trust(stored) }
    }
}
