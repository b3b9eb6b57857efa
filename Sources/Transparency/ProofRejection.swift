/// Why a proof about a Merkle tree proves nothing.
public enum ProofRejection: Error, Hashable, Sendable {
    /// The tree has no leaf of that index.
    case noSuchLeaf(index: UInt64, treeSize: UInt64)
    /// The sizes are not 0 < old <= new.
    case sizesOutOfOrder(old: UInt64, new: UInt64)
    /// A proof for these sizes has another number of hashes.
    case wrongLength(found: Int)
    /// The hashes lead to another root than the one claimed for the (newer) tree.
    case wrongRoot(claimed: Digest, computed: Digest)
    /// The hashes lead to another root than the one claimed for the older tree.
    case wrongOldRoot(claimed: Digest, computed: Digest)
}
