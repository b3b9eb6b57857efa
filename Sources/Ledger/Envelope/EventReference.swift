public import Transparency

/// What an event names of the ledger that holds it (docs/format.md sections 9 and 9.1).
public enum EventReference: Hashable, Sendable {
    /// The root that the ledger is said to have had at that many events, as a sign-off says it.
    case root(Digest, size: Int)
    /// A sealed text of an event, which is to be deleted; a request, until another person countersigns it.
    case text(String, of: Int)
    /// An event that this one countersigns, and what is said to be its leaf hash; absent where that does not read.
    case countersigned(Int, leaf: Digest?)
}
