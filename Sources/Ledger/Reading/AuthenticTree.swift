import Synchronization
import Transparency

/// The Merkle tree under a root that was checked, read from stored nodes that nobody vouches for.
///
/// A stored node counts once it was climbed from: hashed with its siblings up to a root of the frontier, which is
/// known.
/// What was on such a way is known from then on, so that neighbours cost little (RFC 6962 section 2.1.1).
final class AuthenticTree: Sendable {
    /// The roots of the complete subtrees, and so the root.
    let frontier: MerkleFrontier
    private let stored: @Sendable (TreeNode) throws(LedgerError) -> Digest
    private let known: Mutex<[TreeNode: Digest]>

    /// Nodes kept at most; then only the frontier is.
    private static let keptCount = 1 << 16

    /// The tree of a frontier; `stored` reads a node without trust.
    init(_ frontier: MerkleFrontier, stored: @escaping @Sendable (TreeNode) throws(LedgerError) -> Digest) {
        self.frontier = frontier
        self.stored = stored
        known = Mutex(frontier.subtrees)
    }

    /// How many leaves there are.
    var size: Int { Int(frontier.size) }

    /// Demands that a digest is that of a node of the tree.
    ///
    /// - Throws: `.damaged` if it is not, or if the stored nodes do not lead to the root.
    func demand(_ claimed: Digest, at place: TreeNode) throws(LedgerError) {
        var (node, digest) = (place, claimed)
        var climbed: [TreeNode: Digest] = [:]
        while true {
            if let authentic = known.withLock({ $0[node] }) {
                guard authentic == digest else { throw mismatch(claimed, at: place) }
                return keep(climbed)
            }
            guard node.level < 62 else { throw mismatch(claimed, at: place) }
            climbed[node] = digest
            let sibling = TreeNode(level: node.level, index: node.index ^ 1)
            guard sibling.leaves.upperBound <= frontier.size else { throw mismatch(claimed, at: place) }
            let other = try stored(sibling)
            climbed[sibling] = other
            digest = node.index & 1 == 0 ? Digest.node(digest, other) : Digest.node(other, digest)
            node = TreeNode(level: node.level + 1, index: node.index >> 1)
        }
    }

    /// A node of the tree.
    func node(_ node: TreeNode) throws(LedgerError) -> Digest {
        if let authentic = known.withLock({ $0[node] }) { return authentic }
        let digest = try stored(node)
        try demand(digest, at: node)
        return digest
    }

    /// The root over the first `size` leaves.
    func root(size: Int) throws(LedgerError) -> Digest {
        guard 0...self.size ~= size else { throw .damaged("there are no \(size) events", sequence: nil) }
        return try MerkleFrontier.root(size: UInt64(size)) { place throws(LedgerError) in try node(place) }
    }

    private func keep(_ nodes: [TreeNode: Digest]) {
        known.withLock { known in
            if known.count > Self.keptCount { known = frontier.subtrees }
            known.merge(nodes) { old, _ in old }
        }
    }

    /// Which is damaged: the event, if the leaf hash that is stored for it is another; otherwise the stored tree over
    /// it.
    private func mismatch(_ digest: Digest, at node: TreeNode) -> LedgerError {
        let sequence = Int(node.leaves.lowerBound)
        guard node.level == 0 else {
            return .damaged(
                "#\(sequence) to #\(node.leaves.upperBound - 1) do not hash to what was signed", sequence: nil)
        }
        let isOwn = (try? stored(node)) == digest
        return .damaged(
            isOwn ? "the stored tree over it does not lead to what was signed" : "it does not hash to what was signed",
            sequence: sequence)
    }
}
