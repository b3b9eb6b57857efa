/// What somebody answered to the question "when?".
public enum When: Hashable, Sendable {
    /// At a minute, or at a reduced date.
    case at(Occurred)
    /// They do not know.
    case unknown
}
