import CivilTime
import Transparency

/// Takes in appends, several at a time, and keeps all that the final report needs.
///
/// Reading, hashing and the signatures of a group of appends are shared by the cores; what depends on the order is done
/// one after the other in between.
struct HistoryWalk<Judge: RuleJudge> {
    private(set) var chain: ChainWalk
    private(set) var appends: AppendWalk<Judge>
    private(set) var derived = DerivedTables()
    private(set) var findings: [Finding] = []
    private(set) var checkpoints = 0
    private(set) var badCheckpoints = 0
    private(set) var rootFindings = 0
    private(set) var treeDiffers = false
    private(set) var sealedTexts = 0
    private(set) var events = 0
    private let documents: [Digest: [UInt8]]

    init(judge: Judge, wantedSizes: Set<Int>, now: Instant, documents: [Digest: [UInt8]]) {
        chain = ChainWalk(wantedSizes: wantedSizes, now: now)
        appends = AppendWalk(judge: judge)
        self.documents = documents
    }

    /// Takes in a group of appends.
    ///
    /// `nextNode` gives the next stored tree node.
    mutating func take(_ group: [StoredAppend], nextNode: () -> Digest?) {
        let raw = group.flatMap(\.events)
        var prepared = CoreSharing.map(raw, minimumShare: 64) { PreparedEvent(key: $0.key, bytes: $0.bytes.span) }[...]
        var checks: [CheckpointCheck] = []
        let documents = documents
        for append in group {
            let own = Array(prepared.prefix(append.events.count))
            prepared = prepared.dropFirst(append.events.count)
            takeEvents(own, nextNode: nextNode)
            checks.append(
                appends.take(own, size: append.size, chain: chain, note: append.note) { documents[$0] })
            if own.isEmpty {
                findings.append(
                    Finding(
                        .rootMismatch, at: append.size - 1, "the checkpoint at \(append.size) events covers no event"))
            }
        }
        let found = CoreSharing.map(checks, minimumShare: 8) { $0.findings() }
        checkpoints += checks.count
        badCheckpoints += found.count { $0.contains { $0.code != .rootMismatch } }
        rootFindings += found.count { $0.contains { $0.code == .rootMismatch } }
        findings += found.flatMap { $0 }
    }

    /// Takes in events that stand under no checkpoint.
    mutating func takeUncovered(_ raw: [(key: Int, bytes: [UInt8])], nextNode: () -> Digest?) {
        let prepared = raw.map { PreparedEvent(key: $0.key, bytes: $0.bytes.span) }
        takeEvents(prepared, nextNode: nextNode)
        guard let first = raw.first, let last = raw.last else { return }
        findings.append(
            Finding(.uncoveredEvent, at: first.key, "#\(first.key) to #\(last.key) stand under no checkpoint"))
    }

    private mutating func takeEvents(_ prepared: [PreparedEvent], nextNode: () -> Digest?) {
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
        }
    }
}
