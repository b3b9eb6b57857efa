public import Vocabulary

/// A country as ISO 3166-1 alpha-3 has it: `CAN`.
public typealias CountryCode = CheckedText<CountryCodeGrammar>

/// The grammar `[A-Z]{3}`.
public enum CountryCodeGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a country code of 3 capitals (ISO 3166-1)"
    /// The pattern.
    public static let pattern = "[A-Z]{3}"
    /// A code that ISO 3166-1 leaves to its users.
    public static let blank: StaticString = "ZZZ"

    /// Three capitals.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool { CodeCharacters.upper.accept(bytes, lengths: 3...3) }
}
