/// The hashes that show a tree to be an earlier state of a later one (RFC 6962 section 2.1.2): nothing before `oldSize`
/// was changed, removed or put in.
///
/// At most 63 hashes. Until ``verify(oldRoot:newRoot:)`` has returned, it is only a claim. Every tree continues the
/// empty one, so there is no proof from size 0: callers treat "from empty" by itself.
public struct ConsistencyProof: Hashable, Sendable {
    /// The number of leaves of the earlier tree.
    public let oldSize: UInt64
    /// The number of leaves of the later tree.
    public let newSize: UInt64
    /// The hashes, in the order of the RFC.
    public let path: [Digest]

    /// A claim, made of parts that may come from anywhere.
    public init(oldSize: UInt64, newSize: UInt64, path: [Digest]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.path = path
    }

    /// Makes the proof by reading nodes of a stored tree; `nil` unless 0 < `oldSize` <= `newSize` <= 2^63 - 1.
    ///
    /// Reads only nodes that are complete at `newSize`, so the store may have grown since.
    public init?<Failure: Error>(
        oldSize: UInt64, newSize: UInt64, reading node: (TreeNode) throws(Failure) -> Digest
    ) throws(Failure) {
        guard oldSize > 0, oldSize <= newSize, newSize <= UInt64(Int64.max) else { return nil }
        var parts: [Range<UInt64>] = []
        var rest = 0..<newSize
        while rest.upperBound != oldSize {
            let split = rest.treeSplit
            if oldSize <= split {
                parts.append(split..<rest.upperBound)
                rest = rest.lowerBound..<split
            } else {
                parts.append(rest.lowerBound..<split)
                rest = split..<rest.upperBound
            }
        }
        // A verifier knows the old root; what is left of the old tree is that root only if nothing was split off it.
        if rest.lowerBound != 0 { parts.append(rest) }
        var path: [Digest] = []
        for part in parts.reversed() { path.append(try part.treeRoot(reading: node)) }
        self.init(oldSize: oldSize, newSize: newSize, path: path)
    }

    /// Checks that the tree with `newRoot` continues the tree with `oldRoot` (RFC 9162 section 2.1.4.2).
    ///
    /// The number of hashes must be exact.
    public func verify(oldRoot: Digest, newRoot: Digest) throws(ProofRejection) {
        guard oldSize > 0, oldSize <= newSize else { throw .sizesOutOfOrder(old: oldSize, new: newSize) }
        if oldSize == newSize {
            guard path.isEmpty else { throw .wrongLength(found: path.count) }
            guard oldRoot == newRoot else { throw .wrongRoot(claimed: newRoot, computed: oldRoot) }
            return
        }
        let (computedOld, computedNew) = try computedRoots(oldRoot: oldRoot)
        guard computedOld == oldRoot else { throw .wrongOldRoot(claimed: oldRoot, computed: computedOld) }
        guard computedNew == newRoot else { throw .wrongRoot(claimed: newRoot, computed: computedNew) }
    }

    /// Both roots that the path leads to, for 0 < `oldSize` < `newSize`.
    private func computedRoots(oldRoot: Digest) throws(ProofRejection) -> (old: Digest, new: Digest) {
        // An old tree that is one complete subtree is where the path starts; the prover need not repeat it.
        let startsAtOldRoot = oldSize.nonzeroBitCount == 1
        guard let start = startsAtOldRoot ? oldRoot : path.first else { throw .wrongLength(found: path.count) }
        let skipped = UInt64((oldSize - 1 ^ .max).trailingZeroBitCount)
        var place = (oldSize - 1) >> skipped
        var lastPlace = (newSize - 1) >> skipped
        var (old, new) = (start, start)
        for hash in path.dropFirst(startsAtOldRoot ? 0 : 1) {
            guard lastPlace != 0 else { throw .wrongLength(found: path.count) }
            if place & 1 == 1 || place == lastPlace {
                old = Digest.node(hash, old)
                new = Digest.node(hash, new)
                let skipped = UInt64(place.trailingZeroBitCount)
                place >>= skipped
                lastPlace >>= skipped
            } else {
                new = Digest.node(new, hash)
            }
            place >>= 1
            lastPlace >>= 1
        }
        guard lastPlace == 0 else { throw .wrongLength(found: path.count) }
        return (old, new)
    }
}
