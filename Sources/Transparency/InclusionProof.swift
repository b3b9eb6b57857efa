/// The hashes that lead from one leaf to the root of a tree (RFC 6962 section 2.1.1).
///
///     leafIndex 2, treeSize 5          root
///                                     /    \
///                                    .      4 <- path[2]
///                       path[1] -> 0 1  .
///                                     2   3 <- path[0]
///
/// At most 63 hashes, the leaf's sibling first. Until ``verify(leaf:root:)`` has returned, it is only a claim.
public struct InclusionProof: Hashable, Sendable {
    /// The place of the leaf, counted from 0.
    public let leafIndex: UInt64
    /// The number of leaves of the tree.
    public let treeSize: UInt64
    /// The sibling hashes on the way up.
    public let path: [Digest]

    /// A claim, made of parts that may come from anywhere.
    public init(leafIndex: UInt64, treeSize: UInt64, path: [Digest]) {
        self.leafIndex = leafIndex
        self.treeSize = treeSize
        self.path = path
    }

    /// Makes the proof by reading nodes of a stored tree; `nil` unless `leafIndex` < `treeSize` <= 2^63 - 1.
    ///
    /// Reads at most one node a level on the left and once more along the right edge, and only nodes that are complete
    /// at `treeSize`, so the store may have grown since.
    public init?<Failure: Error>(
        leafIndex: UInt64, treeSize: UInt64, reading node: (TreeNode) throws(Failure) -> Digest
    ) throws(Failure) {
        guard leafIndex < treeSize, treeSize <= UInt64(Int64.max) else { return nil }
        var siblings: [Range<UInt64>] = []
        var rest = 0..<treeSize
        while rest.upperBound - rest.lowerBound > 1 {
            let split = rest.treeSplit
            if leafIndex < split {
                siblings.append(split..<rest.upperBound)
                rest = rest.lowerBound..<split
            } else {
                siblings.append(rest.lowerBound..<split)
                rest = split..<rest.upperBound
            }
        }
        var path: [Digest] = []
        for sibling in siblings.reversed() { path.append(try sibling.treeRoot(reading: node)) }
        self.init(leafIndex: leafIndex, treeSize: treeSize, path: path)
    }

    /// Checks that `leaf` (a leaf hash) is at `leafIndex` of the tree with `root` (RFC 9162 section 2.1.3.2).
    ///
    /// The number of hashes must be exact.
    public func verify(leaf: Digest, root: Digest) throws(ProofRejection) {
        let computed = try computedRoot(leaf: leaf)
        guard computed == root else { throw .wrongRoot(claimed: root, computed: computed) }
    }

    /// The root of the only tree in which `leaf` can have this proof.
    public func computedRoot(leaf: Digest) throws(ProofRejection) -> Digest {
        guard leafIndex < treeSize else { throw .noSuchLeaf(index: leafIndex, treeSize: treeSize) }
        var place = leafIndex
        var lastPlace = treeSize - 1
        var root = leaf
        for hash in path {
            guard lastPlace != 0 else { throw .wrongLength(found: path.count) }
            if place & 1 == 1 || place == lastPlace {
                root = Digest.node(hash, root)
                // On the right edge a node without a sibling is its own parent: skip to the level where it has one.
                let skipped = UInt64(place.trailingZeroBitCount)
                place >>= skipped
                lastPlace >>= skipped
            } else {
                root = Digest.node(root, hash)
            }
            place >>= 1
            lastPlace >>= 1
        }
        guard lastPlace == 0 else { throw .wrongLength(found: path.count) }
        return root
    }
}
