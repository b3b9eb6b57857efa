public import Vocabulary

/// A code that stands in a dataset as the name of a test, an element or a parameter: `PHQ0101`.
public typealias DatasetCode = CheckedText<DatasetCodeGrammar>

/// The grammar `[A-Z_][A-Z0-9_]{0,7}` of --TESTCD, ETCD and TSPARMCD (SDTMIG 3.4).
public enum DatasetCodeGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a code of 1 to 8 capitals, digits and underscores, no digit first,"
    /// The pattern.
    public static let pattern = "[A-Z_][A-Z0-9_]{0,7}"
    /// An underscore.
    public static let blank: StaticString = "_"

    /// One to 8 capitals, digits and underscores, no digit first.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        guard 1...8 ~= bytes.count, CodeCharacters(bytes[0]) != .digit else { return false }
        for index in bytes.indices {
            let isCapitalOrDigit = !CodeCharacters(bytes[index]).isDisjoint(with: [.upper, .digit])
            guard isCapitalOrDigit || bytes[index] == UInt8(ascii: "_") else { return false }
        }
        return true
    }
}
