public import CivilTime
public import Transparency

/// The end of a ledger: all that the next append rests on.
public struct Head: Hashable, Sendable {
    /// How many events there are.
    public var size: Int
    /// The Merkle tree so far.
    public var frontier: MerkleFrontier
    /// The leaf hash of the last event; before genesis, SHA-256("kept genesis v1\n" || origin).
    public var previous: Digest
    /// When the last event was written.
    public var recorded: Instant?
    /// Keys, people and the protocol in force.
    public var state: LedgerState

    /// The root of the tree.
    public var root: Digest { frontier.root }

    /// The end of a ledger that has no event yet.
    public init(genesisOf origin: String) {
        size = 0
        frontier = MerkleFrontier()
        previous = Self.genesisLink(origin)
        recorded = nil
        state = LedgerState()
    }

    init(size: Int, frontier: MerkleFrontier, previous: Digest, recorded: Instant, state: LedgerState) {
        self.size = size
        self.frontier = frontier
        self.previous = previous
        self.recorded = recorded
        self.state = state
    }

    /// What event 0 names as `prev`: SHA-256("kept genesis v1\n" || origin), so that two ledgers share no link.
    public static func genesisLink(_ origin: String) -> Digest {
        Digest.sha256(of: Array(("kept genesis v1\n" + origin).utf8).span)
    }
}
