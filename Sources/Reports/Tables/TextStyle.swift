/// How tables and lists look on a terminal.
public enum TextStyle: Hashable, Sendable {
    /// With rules drawn in box characters.
    case ruled
    /// Without any character that a screen reader stumbles over.
    case plain
}
