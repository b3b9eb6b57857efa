/// The code under which a participant is known to the study: "P014".
public typealias ParticipantCode = CheckedText<ParticipantCodeGrammar>

/// The grammar `[A-Z0-9-]{1,16}`.
public enum ParticipantCodeGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a participant code"
    /// The pattern.
    public static let pattern = "[A-Z0-9-]{1,16}"
    /// A dash.
    public static let blank: StaticString = "-"

    /// One to 16 capital letters, digits and dashes.
    @inlinable
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        let any: CodeCharacters = [.upper, .digit, .dash]
        return any.accept(bytes, lengths: 1...16)
    }
}
