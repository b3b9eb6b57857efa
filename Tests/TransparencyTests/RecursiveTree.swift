import Transparency

/// A Merkle tree straight from the definitions of RFC 6962 section 2.1, slow and with no cleverness to get wrong.
final class RecursiveTree {
    let leaves: [Digest]
    private var known: [Range<Int>: Digest] = [:]

    init(leaves: [Digest]) {
        self.leaves = leaves
    }

    func root(_ range: Range<Int>) -> Digest {
        if let root = known[range] { return root }
        let root =
            switch range.count {
            case 0: Digest.sha256(of: [UInt8]().span)
            case 1: leaves[range.lowerBound]
            default: Digest.node(root(left(range)), root(right(range)))
            }
        known[range] = root
        return root
    }

    /// PATH(m, D[n]).
    func path(_ leaf: Int, _ range: Range<Int>) -> [Digest] {
        if range.count == 1 { return [] }
        return left(range).contains(leaf)
            ? path(leaf, left(range)) + [root(right(range))] : path(leaf, right(range)) + [root(left(range))]
    }

    /// PROOF(m, D[n]).
    func proof(_ old: Int, _ size: Int) -> [Digest] { subproof(old, 0..<size, true) }

    private func subproof(_ old: Int, _ range: Range<Int>, _ whole: Bool) -> [Digest] {
        if old == range.upperBound { return whole ? [] : [root(range)] }
        return old <= left(range).upperBound
            ? subproof(old, left(range), whole) + [root(right(range))]
            : subproof(old, right(range), false) + [root(left(range))]
    }

    private func split(_ range: Range<Int>) -> Int {
        var width = 1
        while width * 2 < range.count { width *= 2 }
        return range.lowerBound + width
    }

    private func left(_ range: Range<Int>) -> Range<Int> { range.lowerBound..<split(range) }
    private func right(_ range: Range<Int>) -> Range<Int> { split(range)..<range.upperBound }
}

/// The hash of the leaf whose entry is the decimal `number`.
func numberedLeaf(_ number: Int) -> Digest {
    Digest.leaf(of: Array("\(number)".utf8).span)
}
