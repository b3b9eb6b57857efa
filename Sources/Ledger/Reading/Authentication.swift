import Transparency

/// Brings a standing to the end of a store: reads what is newer, hashes it, and compares the root with the last
/// checkpoint, whose two signatures are checked under the keys in force.
struct Authentication {
    let store: StoreSnapshot
    /// What the ledger is about.
    let content: LedgerContent
    /// Sizes at which somebody has seen a root.
    let wanted: Set<Int>

    /// The standing at the end of the store, and the last checkpoint.
    ///
    /// - Parameters:
    ///   - known: What this process knows already of a beginning of this history, or of another one.
    ///   - kept: The same from a file.
    /// - Throws: `.damaged`, with the first event that is not the one that was signed where that can be told.
    func run(
        from known: Standing?, _ kept: StandingFile?, using generator: inout some RandomNumberGenerator
    ) throws(LedgerError) -> (standing: Standing, note: [UInt8], grewFromKept: Bool) {
        let (size, note) = try lastCheckpoint()
        // If it does not go on from there, it is another history under the same name, or damage: a whole reading tells.
        if let known, known.head.size <= size, let standing = continued(known, to: size, note) {
            return (standing, note, true)
        }
        if let kept, kept.size <= size, let begun = try? resumed(kept),
            let standing = continued(begun, to: size, note)
        {
            return (standing, note, true)
        }
        let standing = try grown(Standing(using: &generator), to: size)
        try check(standing, note)
        return (standing, note, false)
    }

    private func continued(_ begun: Standing, to size: Int, _ note: [UInt8]) -> Standing? {
        do throws(LedgerError) {
            let standing = try grown(begun, to: size)
            try check(standing, note)
            return standing
        } catch { return nil }
    }

    private func check(_ standing: Standing, _ note: [UInt8]) throws(LedgerError) {
        try standing.demand(note)
        try checkNodes(standing.head.frontier)
        try checkEnd(standing.head.size)
    }

    private func lastCheckpoint() throws(LedgerError) -> (size: Int, note: [UInt8]) {
        guard let last = try store.last(in: .checkpoints), let size = LedgerTables.number(last.key.span), size > 0
        else {
            let last = try store.last(in: .events)
            if last == nil { throw .notALedger("it holds no event") }
            throw .damaged("there is no checkpoint", sequence: nil)
        }
        return (size, last.value)
    }

    /// Events beyond the last checkpoint were signed by nobody.
    private func checkEnd(_ size: Int) throws(LedgerError) {
        guard let last = try store.last(in: .events), let number = LedgerTables.number(last.key.span) else {
            throw .damaged("there is no event", sequence: nil)
        }
        guard number < size else { throw .damaged("it stands under no checkpoint", sequence: size) }
        let nodes = Int(TreeNode.storedCount(forSize: UInt64(size)))
        let lastNode = try store.last(in: .hashes)
        guard lastNode?.key == LedgerTables.number(nodes - 1) else {
            throw .damaged("the stored tree is not the one of \(size) events", sequence: nil)
        }
    }

    /// The next append rests on these nodes.
    private func checkNodes(_ frontier: MerkleFrontier) throws(LedgerError) {
        for (place, digest) in frontier.subtrees {
            guard try store.node(place) == digest else {
                throw .damaged("tree node \(place.level)/\(place.index) is not the one of the events", sequence: nil)
            }
        }
    }

    private func grown(_ standing: Standing, to size: Int) throws(LedgerError) -> Standing {
        var standing = standing
        guard standing.head.size < size else { return standing }
        var events = try HashedEvents(store, from: standing.head.size, to: size)
        while let group = try events.nextGroup() {
            for one in group {
                let event = try one.event.authentic()
                if event.command != standing.command, standing.endsWithOwned { try demandSigned(standing) }
                try standing.take(
                    event, naming: content.reference(in: event), leaf: one.event.leaf, wanted: wanted)
            }
        }
        return standing
    }

    /// Keys and roles count once the append that brings them is signed by keys that were in force: so the keys of the
    /// last
    /// checkpoint rest on genesis, append by append, and not on what anybody can write.
    private func demandSigned(_ standing: Standing) throws(LedgerError) {
        let size = standing.head.size
        guard let note = try store.value(forKey: LedgerTables.number(size), in: .checkpoints) else {
            throw .damaged("the checkpoint at \(size) events is missing", sequence: size - 1)
        }
        try standing.demand(note)
    }

    /// A kept standing, with the events read again that say who may sign.
    private func resumed(_ kept: StandingFile) throws(LedgerError) -> Standing {
        let store = store
        let tree = AuthenticTree(kept.frontier) { node throws(LedgerError) in try store.node(node) }
        var (state, before) = (LedgerState(), LedgerState())
        for sequence in kept.owned where sequence < kept.size {
            let event = try store.event(sequence, under: tree)
            do throws(LedgerState.Problem) { try state.apply(event) } catch {
                throw .damaged("\(event.type) cannot be: \(error)", sequence: sequence)
            }
            if sequence < kept.lastAppend { before = state }
        }
        return Standing(kept: kept, state: state, before: before)
    }
}

extension StoreSnapshot {
    /// A stored tree node, which nobody vouches for.
    func node(_ node: TreeNode) throws(LedgerError) -> Digest {
        let key = LedgerTables.number(Int(node.storedPosition))
        guard let value = try value(forKey: key, in: .hashes), let digest = Digest(value) else {
            throw .damaged("tree node \(node.level)/\(node.index) is missing", sequence: nil)
        }
        return digest
    }

    /// The bytes of an event that stands in a tree.
    func bytes(of sequence: Int, under tree: AuthenticTree) throws(LedgerError) -> [UInt8] {
        guard let bytes = try value(forKey: LedgerTables.number(sequence), in: .events) else {
            throw .damaged("it is missing", sequence: sequence)
        }
        try tree.demand(Digest.leaf(of: bytes.span), at: TreeNode(level: 0, index: UInt64(sequence)))
        return bytes
    }

    /// An event that stands in a tree.
    func event(_ sequence: Int, under tree: AuthenticTree) throws(LedgerError) -> Event {
        let bytes = try bytes(of: sequence, under: tree)
        return try Ledger.parse(bytes.span, at: sequence)
    }
}
