/// A member of staff, or a key that acts for one: "coordinator-1".
public typealias ActorID = CheckedText<ActorIDGrammar>

/// The grammar `[a-z][a-z0-9-]{1,31}`.
public enum ActorIDGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "an actor"
    /// The pattern.
    public static let pattern = "[a-z][a-z0-9-]{1,31}"
    /// The shortest there is.
    public static let blank: StaticString = "x-"

    /// A small letter, then one to 31 small letters, digits and dashes.
    @inlinable
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        let any: CodeCharacters = [.lower, .digit, .dash]
        return any.accept(bytes, lengths: 2...32) && CodeCharacters(bytes[0]) == .lower
    }
}
