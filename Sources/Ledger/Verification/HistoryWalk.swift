import CivilTime
import LMDBFile
import Transparency

/// Takes in appends, several at a time, and keeps all that the final report needs.
///
/// Reading and hashing the next group of appends, and the signatures of the last one, are shared by the cores while
/// this walk does what depends on the order.
struct HistoryWalk<Judge: RuleJudge> {
    private(set) var chain: ChainWalk
    private(set) var appends: AppendWalk<Judge>
    private(set) var derived = DerivedTables()
    private(set) var redactions = Redactions()
    private(set) var claims = RootClaims()
    private(set) var snapshots: SnapshotCheck?
    private(set) var findings: [Finding] = []
    private(set) var checkpoints = 0
    private(set) var badCheckpoints = 0
    private(set) var rootFindings = 0
    private(set) var treeDiffers = false
    private(set) var sealedTexts = 0
    private(set) var events = 0
    private var checksAtWork: SharedWork<[Finding]>?
    private let documents: [Digest: [UInt8]]
    private let content: LedgerContent

    init(
        judge: Judge, wantedSizes: Set<Int>, now: Instant, documents: [Digest: [UInt8]],
        snapshots: SnapshotCheck? = nil
    ) {
        self.snapshots = snapshots
        chain = ChainWalk(wantedSizes: wantedSizes, now: now)
        content = judge.content
        appends = AppendWalk(judge: judge)
        self.documents = documents
    }

    /// Starts reading and hashing the events of a group of appends.
    static func prepare(_ group: [StoredAppend]) -> SharedWork<ParsedEvent> {
        SharedWork(on: group.flatMap(\.events), minimumShare: 64) { ParsedEvent(key: $0.key, bytes: $0.bytes.span) }
    }

    /// Takes in a whole history: the next group of appends is read and hashed while one is taken in.
    mutating func walk(_ reading: inout some AppendSource & ~Copyable, progress: (Int) -> Void) {
        var ahead: (group: [StoredAppend], prepared: SharedWork<ParsedEvent>)?
        repeat {
            let ready = ahead
            ahead = reading.nextGroup().map { ($0, Self.prepare($0)) }
            guard let ready else { continue }
            take(ready.group, prepared: ready.prepared) { reading.nextNode() }
            progress(events)
        } while ahead != nil
        finishChecks()
        finishSnapshots()
        let rest = reading.uncovered()
        if !rest.isEmpty { takeUncovered(rest) { reading.nextNode() } }
    }

    /// Takes in a group of appends, in order, and starts the check of its signatures.
    ///
    /// `nextNode` gives the next stored tree node.
    mutating func take(_ group: [StoredAppend], prepared: SharedWork<ParsedEvent>, nextNode: () -> Digest?) {
        var rest = prepared.outputs()[...]
        var checks: [CheckpointCheck] = []
        let documents = documents
        for append in group {
            let own = Array(rest.prefix(append.events.count))
            rest = rest.dropFirst(append.events.count)
            takeEvents(own, nextNode: nextNode)
            checks.append(
                appends.take(own, size: append.size, chain: chain, note: append.note) { documents[$0] })
            snapshots?.take(size: append.size, root: chain.frontier.root, rows: appends.rows)
            if own.isEmpty {
                findings.append(
                    Finding(
                        .rootMismatch, at: append.size - 1, "the checkpoint at \(append.size) events covers no event"))
            }
        }
        finishChecks()
        checksAtWork = SharedWork(on: checks, minimumShare: 8) { $0.findings() }
    }

    /// Takes note that there are no more events.
    private mutating func finishSnapshots() { snapshots?.finish() }

    /// Waits for the signatures of the last group.
    mutating func finishChecks() {
        let found = checksAtWork?.outputs() ?? []
        checksAtWork = nil
        checkpoints += found.count
        badCheckpoints += found.count { $0.contains { $0.code != .rootMismatch } }
        rootFindings += found.count { $0.contains { $0.code == .rootMismatch } }
        findings += found.flatMap { $0 }
    }

    /// Takes in events that stand under no checkpoint.
    mutating func takeUncovered(_ raw: [(key: Int, bytes: LentBytes)], nextNode: () -> Digest?) {
        let prepared = raw.map { ParsedEvent(key: $0.key, bytes: $0.bytes.span) }
        takeEvents(prepared, nextNode: nextNode)
        guard let first = raw.first, let last = raw.last else { return }
        findings.append(
            Finding(.uncoveredEvent, at: first.key, "#\(first.key) to #\(last.key) stand under no checkpoint"))
    }

    private mutating func takeEvents(_ prepared: [ParsedEvent], nextNode: () -> Digest?) {
        for one in prepared {
            let stored = nextNode()
            var isLeaf = true
            var differs = false
            chain.take(one, storedLeaf: stored) { digest in
                if isLeaf { isLeaf = false } else if nextNode() != digest { differs = true }
            }
            // Where bytes differ from their stored leaf hash, the event is reported; the nodes above are compared
            // with the tree that the leaf hashes name.
            if stored == nil || differs { treeDiffers = true }
            events += 1
            guard let event = one.event else { continue }
            sealedTexts += event.sealed.count
            derived.take(event)
            let reference = content.reference(in: event)
            redactions.take(event, naming: reference)
            claims.take(event, naming: reference)
        }
    }
}
