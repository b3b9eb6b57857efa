public import Vocabulary

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

extension CheckedText where Grammar == PartIDGrammar {
    /// As it is said: "part 2" for `part-2`.
    public var spoken: String { text.split(separator: "-").joined(separator: " ") }

    /// As the command line takes it: "2" for `part-2`.
    public var flag: String { text.hasPrefix("part-") ? String(text.dropFirst(5)) : text }
}
