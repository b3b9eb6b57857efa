/// A code of any vocabulary: a criterion, an instrument, a reason, a version, a term.
public typealias Code = CheckedText<CodeGrammar>

/// The grammar `[A-Za-z0-9._/-]{1,64}`.
public enum CodeGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a code"
    /// The pattern.
    public static let pattern = "[A-Za-z0-9._/-]{1,64}"
    /// A dash.
    public static let blank: StaticString = "-"

    /// One to 64 letters, digits, dots, underscores, slashes and dashes.
    @inlinable
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        let any: CodeCharacters = [.upper, .lower, .digit, .dash, .mark]
        return any.accept(bytes, lengths: 1...64)
    }
}
