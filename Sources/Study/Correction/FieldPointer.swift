public import Vocabulary

/// A place in an event that a correction may change: `/occurred`, or a member of the payload such as `/data/weightKg`.
///
/// A JSON pointer (RFC 6901) of at most 200 characters.
public typealias FieldPointer = CheckedText<FieldPointerGrammar>

/// The grammar `/occurred|/data(/([A-Za-z0-9._-]|~[01])+)+`.
public enum FieldPointerGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "/occurred or a pointer below /data"
    /// The pattern.
    public static let pattern = "/occurred|/data(/([A-Za-z0-9._-]|~[01])+)+"
    /// The value `/occurred`.
    public static let blank: StaticString = "/occurred"

    /// Whether it is one of the two forms.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        guard 7...200 ~= bytes.count else { return false }
        if starts(bytes, with: "/occurred") { return bytes.count == 9 }
        guard starts(bytes, with: "/data/") else { return false }
        var isAtStart = true
        var index = 6
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "/"):
                guard !isAtStart else { return false }
                isAtStart = true
            case UInt8(ascii: "~"):
                index += 1
                guard index < bytes.count, bytes[index] | 1 == UInt8(ascii: "1") else { return false }
                isAtStart = false
            case let byte:
                guard !CodeCharacters(byte).isEmpty else { return false }
                isAtStart = false
            }
            index += 1
        }
        return !isAtStart
    }

    private static func starts(_ bytes: Span<UInt8>, with prefix: StaticString) -> Bool {
        guard bytes.count >= prefix.utf8CodeUnitCount else { return false }
        var index = 0
        for byte in prefix.description.utf8 {
            guard bytes[index] == byte else { return false }
            index += 1
        }
        return true
    }
}

extension CheckedText where Grammar == FieldPointerGrammar {
    /// Whether it points at the event's own time.
    public var isOccurred: Bool { text == "/occurred" }

    /// The names and indexes below `/data`, unescaped; empty for `/occurred`.
    public var path: [String] {
        guard !isOccurred else { return [] }
        return text.dropFirst("/data/".count).split(separator: "/").map { token in
            let parts = token.split(separator: "~", omittingEmptySubsequences: false)
            let rest = parts.dropFirst().map { ($0.hasPrefix("1") ? "/" : "~") + $0.dropFirst() }
            return String(parts[0]) + rest.joined()
        }
    }
}
