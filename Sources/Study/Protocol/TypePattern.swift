public import Vocabulary

/// A pattern of event types: one type, all types of a noun (`infusion.*`), or all (`*`).
public typealias TypePattern = CheckedText<TypePatternGrammar>

/// The grammar `\*|[a-z][A-Za-z]*\.(\*|[a-z][A-Za-z]*)`.
public enum TypePatternGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "an event type, noun.* or *"
    /// The pattern.
    public static let pattern = #"\*|[a-z][A-Za-z]*\.(\*|[a-z][A-Za-z]*)"#
    /// All types.
    public static let blank: StaticString = "*"

    /// Whether it is one of the three forms, at most 64 characters.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        guard 1...64 ~= bytes.count else { return false }
        if isStar(bytes) { return true }
        var dot = 0
        while dot < bytes.count, bytes[dot] != UInt8(ascii: ".") { dot += 1 }
        guard dot < bytes.count, isWord(bytes.extracting(0..<dot)) else { return false }
        let verb = bytes.extracting(dot + 1..<bytes.count)
        return isStar(verb) || isWord(verb)
    }

    private static func isStar(_ bytes: Span<UInt8>) -> Bool { bytes.count == 1 && bytes[0] == UInt8(ascii: "*") }

    private static func isWord(_ bytes: Span<UInt8>) -> Bool {
        let letters: CodeCharacters = [.lower, .upper]
        return letters.accept(bytes, lengths: 1...64) && CodeCharacters(bytes[0]) == .lower
    }
}

extension CheckedText where Grammar == TypePatternGrammar {
    /// Whether a type is of the pattern.
    public func matches(_ type: String) -> Bool {
        if text == "*" || text == type { return true }
        return text.hasSuffix(".*") && type.hasPrefix(text.dropLast())
    }
}
