extension Range<UInt64> {
    /// Where RFC 6962 section 2.1 splits a tree over these leaves, at least two: after the largest power of two that
    /// is below their number.
    var treeSplit: UInt64 {
        let last = upperBound - lowerBound - 1
        return lowerBound + (1 << UInt64(63 - last.leadingZeroBitCount))
    }

    /// The root of the tree over these leaves, which are one side of a split, from the stored complete subtrees.
    func treeRoot<Failure: Error>(
        reading node: (TreeNode) throws(Failure) -> Digest
    ) throws(Failure) -> Digest {
        var roots: [Digest] = []
        for place in TreeNode.subtrees(covering: self) { roots.append(try node(place)) }
        return MerkleFrontier.fold(roots)
    }
}
