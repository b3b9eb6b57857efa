/// What of a ledger is read although something is wrong with it.
public enum Acceptance: Hashable, Sendable {
    /// Nothing: what does not hash to what was signed, and what does not continue what this computer has seen, is
    /// refused.
    case whole
    /// A history that is older than, or beside, what this computer has seen: to look into it, or to go on from it by
    /// the
    /// word of an administrator.
    case otherHistory
    /// Whatever lies there, unchecked: to look at what is left.
    case damaged
}
