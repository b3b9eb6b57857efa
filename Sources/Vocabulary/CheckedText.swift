public import CanonicalJSON

/// A grammar for the short texts that may stand in event data.
public protocol TextGrammar: Sendable {
    /// What a person calls such a text: "a participant code".
    static var name: String { get }
    /// The grammar as an ECMA-262 pattern without anchors.
    static var pattern: String { get }
    /// A text of the grammar that means nothing.
    static var blank: StaticString { get }
    /// Whether the bytes spell such a text.
    static func accepts(_ bytes: Span<UInt8>) -> Bool
}

/// A text that was checked against its grammar, whether it was typed or read.
///
/// The grammar is part of the type, so a participant code cannot stand where a part is wanted. Compared by bytes: every
/// grammar but that of titles is ASCII, and titles are compared as they were typed.
///
/// Everything here is inlinable: rooms that replay a study make and compare millions of them, each of a grammar that
/// only they know.
@frozen
public struct CheckedText<Grammar: TextGrammar>: Hashable, Sendable {
    /// The text.
    public let text: String

    /// The checked text, or `nil` if `text` is not of the grammar.
    @inlinable
    public init?(_ text: String) {
        guard Grammar.accepts(text.utf8Span.span) else { return nil }
        self.text = text
    }

    /// Whether both are the same text.
    @inlinable
    public static func == (first: CheckedText, second: CheckedText) -> Bool { first.text == second.text }

    /// Hashes the text.
    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension CheckedText: CustomStringConvertible {
    /// The text itself.
    @inlinable public var description: String { text }
}

extension CheckedText: Comparable {
    /// By UTF-8 bytes, the order in which texts of event data are sorted.
    @inlinable
    public static func < (first: CheckedText, second: CheckedText) -> Bool {
        first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
    }
}

extension CheckedText: ExpressibleByStringLiteral {
    /// A text that is written in the program; one that is not of the grammar is a programming error.
    @inlinable
    public init(stringLiteral value: String) {
        guard let checked = CheckedText(value) else { preconditionFailure("not \(Grammar.name): \(value)") }
        self = checked
    }
}

extension CheckedText: FieldValue {
    /// A text of the grammar that means nothing.
    @inlinable public static var blank: CheckedText { CheckedText(stringLiteral: Grammar.blank.description) }

    /// The name and the pattern of the grammar.
    @inlinable public static var shape: FieldShape { .text(name: Grammar.name, pattern: Grammar.pattern) }

    /// Reads a text and checks it.
    @inlinable
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let start = reader.offset
        let read = try reader.string()
        guard let checked = CheckedText(read) else { throw MalformedJSON(expected: Grammar.name, offset: start) }
        self = checked
    }

    /// Writes the text.
    @inlinable
    public func write(to writer: inout CanonicalWriter) { writer.string(text) }
}
