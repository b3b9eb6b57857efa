public import Vocabulary

/// A title or label in words, for the study and its protocol; never about a participant.
public typealias Title = CheckedText<TitleGrammar>

/// One to 200 printable characters, the only free text that may stand in hashed bytes.
public enum TitleGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a title of at most 200 printable characters"
    /// The pattern.
    public static let pattern = "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]{1,200}"
    /// A dash.
    public static let blank: StaticString = "-"

    /// Whether the bytes are valid UTF-8 of 1 to 200 Unicode scalars, all of them printable, no space at either end.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        guard 1...800 ~= bytes.count, let utf8 = try? UTF8Span(validating: bytes) else { return false }
        let space = UInt8(ascii: " ")
        guard bytes[0] != space, bytes[bytes.count - 1] != space else { return false }
        var count = 0
        for scalar in String(copying: utf8).unicodeScalars {
            guard isPrintable(scalar) else { return false }
            count += 1
        }
        return count <= 200
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
