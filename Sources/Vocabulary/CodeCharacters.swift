/// The characters from which codes are made, as a table of ASCII classes.
@frozen
public struct CodeCharacters: OptionSet, Sendable {
    /// The classes, a bit each.
    public let rawValue: UInt8

    /// Capital letters of ASCII.
    @inlinable public static var upper: CodeCharacters { CodeCharacters(rawValue: 1) }
    /// Small letters of ASCII.
    @inlinable public static var lower: CodeCharacters { CodeCharacters(rawValue: 2) }
    /// Digits of ASCII.
    @inlinable public static var digit: CodeCharacters { CodeCharacters(rawValue: 4) }
    /// The dash of ASCII.
    @inlinable public static var dash: CodeCharacters { CodeCharacters(rawValue: 8) }
    /// Dot, underscore and slash.
    @inlinable public static var mark: CodeCharacters { CodeCharacters(rawValue: 16) }

    /// The class of a byte; empty for any that no code may hold.
    @inlinable
    public init(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case UInt8(ascii: "-"): self = .dash
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"): self = .mark
        default: self = []
        }
    }

    /// The classes whose bits these are.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Whether every byte is of one of these classes and their number is in `lengths`.
    @inlinable
    public func accept(_ bytes: Span<UInt8>, lengths: ClosedRange<Int>) -> Bool {
        guard lengths.contains(bytes.count) else { return false }
        for index in bytes.indices where isDisjoint(with: CodeCharacters(bytes[index])) { return false }
        return true
    }
}
