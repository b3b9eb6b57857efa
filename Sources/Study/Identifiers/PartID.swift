/// A part of the study as the protocol names it: "part-1".
public typealias PartID = CheckedText<PartIDGrammar>

/// The grammar of a part's name, that of a ``Code``.
public enum PartIDGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a part of the study"
    /// The pattern.
    public static let pattern = CodeGrammar.pattern
    /// A dash.
    public static let blank: StaticString = "-"

    /// Whether it is a code.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool { CodeGrammar.accepts(bytes) }
}
