/// What a verification ends in.
///
/// FAILED outranks INCONCLUSIVE.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Nothing wrong, and an outside checkpoint vouches for the history up to its size.
    case verified
    /// Something is wrong: damage, tampering, or a history this computer or somebody else knows differently.
    case failed
    /// Nothing wrong was found, but something could not be checked.
    case inconclusive
}
