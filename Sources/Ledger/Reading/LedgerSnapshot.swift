import LMDBFile
import Synchronization
import Transparency

/// One commit of a ledger whose end was authenticated: everything that is read of it is compared with what was signed
/// before anybody sees it.
///
/// Events stand in the tree under the last checkpoint. An index of the store is believed where it agrees with the
/// ``Standing``; documents and free texts are those of their digests.
final class LedgerSnapshot: Sendable {
    let store: StoreSnapshot
    let standing: Standing
    let tree: AuthenticTree
    /// The last checkpoint.
    let note: [UInt8]
    /// Whether it goes on from what was kept, so that only newer events were read.
    let grewFromKept: Bool
    /// The numbers of everybody's events, where nothing was checked; otherwise absent.
    let asFound: [String: [Int]]?
    /// Whether the whole index of ids was compared.
    let idsAreCompared = Atomic(false)

    /// The number of the commit.
    var commit: UInt64 { store.commit }

    /// The end of the ledger.
    var head: Head { standing.head }

    /// Authenticates a commit.
    init(
        _ store: StoreSnapshot, content: LedgerContent, known: Standing?, kept: StandingFile?, wanted: Set<Int>,
        using generator: inout some RandomNumberGenerator
    ) throws(LedgerError) {
        try store.demandFormat()
        let authentication = Authentication(store: store, content: content, wanted: wanted)
        var standing: Standing
        (standing, note, grewFromKept) = try authentication.run(from: known, kept, using: &generator)
        if !grewFromKept, let kept, standing.roots[kept.size] == kept.frontier.root {
            // The same history, though something kept this computer from going on where it was.
            standing.importSecret = standing.importSecret ?? kept.importSecret
        }
        if standing.importSecret == nil {
            let secret = try store.value(forKey: LedgerTables.importSecretKey, in: .meta)
            standing.importSecret = secret.map { Digest.sha256(of: $0.span) }
        }
        self.standing = standing
        self.store = store
        asFound = nil
        tree = AuthenticTree(standing.head.frontier) { node throws(LedgerError) in try store.node(node) }
    }

    /// One of which nothing was checked.
    init(_ store: StoreSnapshot, _ standing: Standing, asFound: [String: [Int]]) {
        (self.store, self.standing, self.asFound) = (store, standing, asFound)
        (note, grewFromKept) = ([], true)
        tree = AuthenticTree(standing.head.frontier) { node throws(LedgerError) in try store.node(node) }
    }

    /// The root over the first `size` events.
    func root(size: Int) throws(LedgerError) -> Digest {
        if asFound != nil { return head.root }
        if let root = standing.roots[size] { return root }
        return try tree.root(size: size)
    }

    /// The bytes of an event; `nil` if there is none of that number.
    func bytes(of sequence: Int) throws(LedgerError) -> [UInt8]? {
        if asFound != nil { return try store.value(forKey: LedgerTables.number(sequence), in: .events) }
        guard 0..<head.size ~= sequence else { return nil }
        return try store.bytes(of: sequence, under: tree)
    }

    /// Shows the events from `start` to before `end`, each with its leaf hash, until `body` returns `false`.
    ///
    /// They are shown in blocks of 256, after the root of the block was found in the tree.
    func forEachEvent(
        from start: Int, to end: Int? = nil, _ body: (Event, Span<UInt8>, Digest) throws -> Bool
    ) throws {
        let end = min(end ?? head.size, head.size)
        guard start < end else { return }
        if asFound != nil { return try forEachAsFound(from: start, to: end, body) }
        let first = max(0, start) / Self.blockSize * Self.blockSize
        // A block is hashed as a whole, so the last one is read to its end.
        let last = min((end + Self.blockSize - 1) / Self.blockSize * Self.blockSize, head.size)
        var events = try HashedEvents(store, from: first, to: last)
        var block: [(event: ParsedEvent, bytes: LentBytes)] = []
        block.reserveCapacity(Self.blockSize)
        while let group = try events.nextGroup() {
            for (event, bytes) in group {
                block.append((event, bytes))
                guard block.count == Self.blockSize || event.key + 1 == last else { continue }
                try demand(block.map(\.event))
                for one in block where start..<end ~= one.event.key {
                    guard try body(one.event.authentic(), one.bytes.span, one.event.leaf) else { return }
                }
                block.removeAll(keepingCapacity: true)
            }
        }
    }

    /// As many events as a full tile has hashes (c2sp.org/tlog-tiles).
    private static let blockSize = 256

    /// Demands that a run of events, which begins at a multiple of the block size, stands in the tree.
    private func demand(_ block: [ParsedEvent]) throws(LedgerError) {
        guard let first = block.first else { return }
        var part = MerkleFrontier()
        for event in block { part.append(event.leaf) }
        for (place, digest) in part.subtrees {
            let index = (UInt64(first.key) + place.leaves.lowerBound) >> UInt64(place.level)
            do throws(LedgerError) {
                try tree.demand(digest, at: TreeNode(level: place.level, index: index))
            } catch {
                // Which of them it is, their own ways to the root tell.
                for event in block {
                    try tree.demand(event.leaf, at: TreeNode(level: 0, index: UInt64(event.key)))
                }
                throw error
            }
        }
    }
}
