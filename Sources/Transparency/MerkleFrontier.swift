/// What must be remembered of a Merkle tree to append to it: its size and the roots of its complete subtrees.
///
/// Invariants: one root for each one bit of `size`, the largest subtree first; at most 63 roots. Appending a leaf costs
/// as many hashes as `size` ends in one bits, one on average.
public struct MerkleFrontier: Hashable, Sendable {
    /// The number of leaves, at most 2^63 - 1.
    public private(set) var size: UInt64
    private var roots: [Digest]

    /// The frontier of the empty tree.
    public init() {
        size = 0
        roots = []
    }

    /// The frontier of the first `size` leaves (at most 2^63 - 1) of a stored tree, by reading one node for each one
    /// bit of `size`.
    public init<Failure: Error>(
        size: UInt64, reading node: (TreeNode) throws(Failure) -> Digest
    ) throws(Failure) {
        self.size = size
        roots = []
        for place in TreeNode.subtrees(covering: 0..<size) { roots.append(try node(place)) }
    }

    /// The root of the tree (RFC 6962 section 2.1), at a cost of at most 62 hashes.
    public var root: Digest { Self.fold(roots) }

    /// The root of the first `size` leaves of a stored tree.
    public static func root<Failure: Error>(
        size: UInt64, reading node: (TreeNode) throws(Failure) -> Digest
    ) throws(Failure) -> Digest {
        try MerkleFrontier(size: size, reading: node).root
    }

    /// Appends one leaf, given its hash.
    public mutating func append(_ leaf: Digest) {
        append(subtree: leaf, level: 0) { (_, _) throws(Never) in }
    }

    /// Appends one leaf, given its hash, and shows every node that it completes, in the order of
    /// ``TreeNode/storedPosition``: the leaf itself, then inner nodes, lowest first.
    ///
    /// If `visit` throws, the frontier is as it was before.
    public mutating func append<Failure: Error>(
        _ leaf: Digest, visit: (TreeNode, Digest) throws(Failure) -> Void
    ) throws(Failure) {
        try visit(TreeNode(level: 0, index: size), leaf)
        try append(subtree: leaf, level: 0, visit: visit)
    }

    /// Appends 2^level leaves at once, given the root of their complete subtree.
    ///
    /// `size` must be a multiple of 2^level. `visit` sees only the inner nodes completed above that root: whoever made
    /// the subtree has seen the root and all below it, and in a store those come right before. If `visit` throws, the
    /// frontier is as it was before.
    public mutating func append<Failure: Error>(
        subtree root: Digest, level: Int, visit: (TreeNode, Digest) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(level >= 0 && level < 63, "a subtree has fewer than 2^63 leaves")
        precondition(size & ((1 << UInt64(level)) - 1) == 0, "the subtree does not begin where the tree ends")
        precondition(size <= UInt64(Int64.max) - (1 << UInt64(level)), "a tree has fewer than 2^63 leaves")
        var carried = root
        var carriedLevel = level
        var kept = roots.count
        while size >> UInt64(carriedLevel) & 1 == 1 {
            kept -= 1
            carried = Digest.node(roots[kept], carried)
            carriedLevel += 1
            try visit(TreeNode(level: carriedLevel, index: size >> UInt64(carriedLevel)), carried)
        }
        roots.removeLast(roots.count - kept)
        roots.append(carried)
        size += 1 << UInt64(level)
    }

    /// Appends all leaves of another frontier, which was computed from an empty one, perhaps on another thread.
    ///
    /// `size` must be a multiple of the smallest power of two not below `chunk.size`; chunks of 2^k leaves, the last
    /// perhaps shorter, keep that rule from any multiple of 2^k on. `visit` sees only the inner nodes that join both;
    /// in a store they come right after the nodes of the chunk. If `visit` throws, the frontier is as it was before.
    public mutating func append<Failure: Error>(
        _ chunk: MerkleFrontier, visit: (TreeNode, Digest) throws(Failure) -> Void
    ) throws(Failure) {
        guard chunk.size > 0 else { return }
        let width = 64 - (chunk.size - 1).leadingZeroBitCount
        precondition(size & ((1 << UInt64(width)) - 1) == 0, "the chunk does not begin where a subtree may begin")
        var joined = self
        for (place, root) in zip(TreeNode.subtrees(covering: 0..<chunk.size), chunk.roots) {
            try joined.append(subtree: root, level: place.level, visit: visit)
        }
        self = joined
    }

    /// The root over neighbouring subtrees that shrink to the right; the empty tree's if there is none.
    static func fold(_ roots: [Digest]) -> Digest {
        guard var root = roots.last else { return .emptyTree }
        for left in roots.dropLast().reversed() { root = Digest.node(left, root) }
        return root
    }
}

extension MerkleFrontier {
    /// The roots of the complete subtrees, the largest first: all that has to be kept of a tree to append to it.
    public var subtreeRoots: [Digest] { roots }

    /// The same by their places.
    public var subtrees: [TreeNode: Digest] {
        Dictionary(uniqueKeysWithValues: zip(TreeNode.subtrees(covering: 0..<size), roots))
    }

    /// A frontier that was kept; `nil` unless there is one root for each one bit of `size`, which is below 2^63.
    public init?(size: UInt64, subtreeRoots: [Digest]) {
        guard size <= UInt64(Int64.max), subtreeRoots.count == size.nonzeroBitCount else { return nil }
        self.init()
        for (place, root) in zip(TreeNode.subtrees(covering: 0..<size), subtreeRoots) {
            append(subtree: root, level: place.level) { (_, _) throws(Never) in }
        }
    }
}
