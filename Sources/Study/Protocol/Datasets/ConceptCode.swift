public import Vocabulary

/// The code of a concept in the NCI Thesaurus, which CDISC terminology is part of: `C105261`.
public typealias ConceptCode = CheckedText<ConceptCodeGrammar>

/// The grammar `C[0-9]{1,9}`.
public enum ConceptCodeGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a concept code, C and 1 to 9 digits,"
    /// The pattern.
    public static let pattern = "C[0-9]{1,9}"
    /// No concept.
    public static let blank: StaticString = "C0"

    /// A C and one to 9 digits.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        guard 2...10 ~= bytes.count, bytes[0] == UInt8(ascii: "C") else { return false }
        return CodeCharacters.digit.accept(bytes.extracting(1..<bytes.count), lengths: 1...9)
    }
}
