import Transparency

/// What an event says the tree was: a root over so many events.
///
/// A sign-off, a lock, a data cut and an analysis name the history they are about; each root must be the one that the
/// ledger had at that size.
struct RootClaim: Hashable {
    /// The event.
    let sequence: Int
    /// How many events the root covers.
    let size: Int
    /// The root.
    let root: Digest

    /// The claim that an event makes by what it names; nothing if that is no root.
    init?(_ reference: EventReference?, by sequence: Int) {
        guard case .root(let root, let size) = reference else { return nil }
        // A size that cannot be is one that the ledger never had.
        (self.sequence, self.size, self.root) = (sequence, size < 0 ? .max : size, root)
    }
}

extension Ledger {
    /// Refuses an append in which an event names a root that this ledger never had.
    func checkClaims(_ append: PreparedAppend) throws(LedgerError) {
        for entry in append.entries {
            let event = entry.event
            guard let claim = RootClaim(content.reference(in: event), by: event.sequence) else { continue }
            guard claim.size <= append.start, try root(size: claim.size) == claim.root else {
                throw .rootDiffers(type: event.type, size: claim.size)
            }
        }
    }
}
