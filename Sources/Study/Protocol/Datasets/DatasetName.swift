public import Vocabulary

/// A name that stands in a dataset beside a code: of a test, a category, an element or an epoch.
public typealias DatasetName = CheckedText<DatasetNameGrammar>

/// One to 40 printable characters, as --TEST, --CAT and ELEMENT may have (SDTMIG 3.4).
public enum DatasetNameGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a name of 1 to 40 printable characters"
    /// The pattern.
    public static let pattern = "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]{1,40}"
    /// A dash.
    public static let blank: StaticString = "-"

    /// Whether the bytes are a title of at most 40 Unicode scalars.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        guard TitleGrammar.accepts(bytes), let utf8 = try? UTF8Span(validating: bytes) else { return false }
        return String(copying: utf8).unicodeScalars.count <= 40
    }
}
