public import Vocabulary

/// The code of an arm in a dataset: `PLACEBO`.
public typealias ArmCode = CheckedText<ArmCodeGrammar>

/// The grammar `[A-Z0-9._/-]{1,20}` of ARMCD, which may be longer than other codes (SDTMIG 3.4).
public enum ArmCodeGrammar: TextGrammar {
    /// What a person calls it.
    public static let name = "a code of 1 to 20 capitals, digits, dots, dashes, underscores and slashes"
    /// The pattern.
    public static let pattern = "[A-Z0-9._/-]{1,20}"
    /// A dash.
    public static let blank: StaticString = "-"

    /// One to 20 capitals, digits, dots, dashes, underscores and slashes.
    public static func accepts(_ bytes: Span<UInt8>) -> Bool {
        let any: CodeCharacters = [.upper, .digit, .dash, .mark]
        return any.accept(bytes, lengths: 1...20)
    }
}
