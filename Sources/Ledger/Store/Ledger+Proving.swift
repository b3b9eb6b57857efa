public import Transparency

extension Ledger {
    /// The root over the first `size` events.
    public func root(size: Int) throws(LedgerError) -> Digest { try snapshot().root(size: size) }

    /// The hashes of tree nodes.
    public func hashes(of nodes: [TreeNode]) throws(LedgerError) -> [Digest] {
        let tree = try snapshot().tree
        var hashes: [Digest] = []
        for node in nodes { hashes.append(try tree.node(node)) }
        return hashes
    }

    /// The proof that event `sequence` stands in the tree of the first `size` events; `nil` if it does not.
    public func inclusionProof(of sequence: Int, size: Int) throws(LedgerError) -> InclusionProof? {
        let tree = try snapshot().tree
        return try InclusionProof(leafIndex: UInt64(clamping: sequence), treeSize: UInt64(clamping: size)) {
            node throws(LedgerError) in try tree.node(node)
        }
    }

    /// The proof that the first `size` events are the beginning of the first `newSize`; `nil` if there are not so many.
    public func consistencyProof(from size: Int, to newSize: Int) throws(LedgerError) -> ConsistencyProof? {
        let tree = try snapshot().tree
        return try ConsistencyProof(oldSize: UInt64(clamping: size), newSize: UInt64(clamping: newSize)) {
            node throws(LedgerError) in try tree.node(node)
        }
    }
}

extension Ledger {
    /// The ledger's verifier key that signed the checkpoint at a size; `nil` if none of its keys did.
    public func verifierKey(ofSize size: Int) throws(LedgerError) -> VerifierKey? {
        guard let bytes = try checkpoint(size: size), let note = try? SignedNote(bytes.span) else { return nil }
        let state = try head().state
        guard let name = NoteName(state.origin) else { return nil }
        let keys = state.ledgerKeys.compactMap { try? VerifierKey(name: name, publicKey: Ed25519PublicKey($0)) }
        return keys.first { (try? note.verified(by: [$0])) != nil }
    }
}
