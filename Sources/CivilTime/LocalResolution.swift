/// Which moments a local minute names in a zone.
public enum LocalResolution: Hashable, Sendable {
    /// Exactly one.
    case unique(LocalOffset)
    /// None: the clocks were put forward over it, from the offset `before` to the offset `after`.
    case skipped(before: LocalOffset, after: LocalOffset)
    /// Two: the clocks were put back; `first` is in force at the earlier moment.
    case ambiguous(first: LocalOffset, second: LocalOffset)
}
