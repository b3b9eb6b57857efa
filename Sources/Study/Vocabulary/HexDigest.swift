public import Vocabulary

/// A SHA-256 digest as text: 64 lower-case hexadecimal digits.
public typealias HexDigest = CheckedText<HexDigestGrammar>

/// The grammar `[0-9a-f]{64}`.
public enum HexDigestGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a SHA-256 digest in lower-case hexadecimal"
    /// The pattern.
    public static let pattern = "[0-9a-f]{64}"
    /// All zeros.
    public static let blank: StaticString = "0000000000000000000000000000000000000000000000000000000000000000"

    /// Exactly 64 digits `0` to `9` and `a` to `f`.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count == 64 else { return false }
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): continue
            default: return false
            }
        }
        return true
    }
}
