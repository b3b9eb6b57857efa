/// The place of one complete subtree of a Merkle tree: a leaf (level 0) or an inner node over 2^level leaves.
///
///     level 2        0                     positions in a store     6
///     level 1      0   1                   that appends nodes     2   5
///     level 0     0 1 2 3  4               as they complete      0 1 3 4  7
///
/// A store that writes, leaf by leaf, the leaf hash and then each inner node it completes, lowest first, never
/// rewrites a node, and finds each by arithmetic alone. Leaf i completes as many inner nodes as i ends in one bits,
/// hence n leaves leave 2n - popcount(n) nodes behind.
public struct TreeNode: Hashable, Sendable {
    /// The height above the leaves, 0...62.
    public let level: Int
    /// The number of nodes to the left on the same level.
    public let index: UInt64

    /// The node `index` of `level`; its last leaf must be below 2^63.
    public init(level: Int, index: UInt64) {
        precondition(level >= 0 && level < 63 && index < (1 << 63) >> UInt64(level), "no such node below 2^63 leaves")
        self.level = level
        self.index = index
    }

    /// The leaves under this node.
    public var leaves: Range<UInt64> { index << UInt64(level)..<(index + 1) << UInt64(level) }

    /// The number of nodes that an append-ordered store holds before this one.
    public var storedPosition: UInt64 { Self.storedCount(forSize: leaves.upperBound - 1) + UInt64(level) }

    /// The number of nodes that an append-ordered store holds for a tree of `size` leaves, at most 2^63.
    public static func storedCount(forSize size: UInt64) -> UInt64 {
        precondition(size <= 1 << 63, "a tree has at most 2^63 leaves")
        return size &- UInt64(size.nonzeroBitCount) &+ size
    }

    /// The node at `position` of an append-ordered store, the inverse of ``storedPosition``.
    ///
    /// The position is below 2^64 - 64, which every node of a tree of at most 2^63 - 64 leaves is.
    public init(storedPosition position: UInt64) {
        precondition(position < .max - 64, "no such position below 2^63 leaves")
        // The leaf that completes the node is the last that does not start behind it; 64 leaves bound the search,
        // since storedCount(n) is never more than 64 below 2n.
        var leaf = position / 2
        while Self.storedCount(forSize: leaf + 1) <= position { leaf += 1 }
        let level = Int(position - Self.storedCount(forSize: leaf))
        self.init(level: level, index: ((leaf + 1) >> UInt64(level)) - 1)
    }

    /// The roots of the complete subtrees that make up the leaves `range`, from left to right.
    ///
    /// The range is one half of a split of a tree (RFC 6962 section 2.1): it starts at a multiple of a power of two
    /// that is not below its length. So its subtrees shrink to the right, one for each one bit of its length.
    static func subtrees(covering range: Range<UInt64>) -> [TreeNode] {
        var nodes: [TreeNode] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let level = 63 - (range.upperBound - start).leadingZeroBitCount
            nodes.append(TreeNode(level: level, index: start >> UInt64(level)))
            start += 1 << UInt64(level)
        }
        return nodes
    }
}
