/// The name of a key on a signed note, and of a log as the origin of its checkpoints.
///
/// Non-empty UTF-8 without Unicode white space, without `+` and without control bytes below 0x20
/// (c2sp.org/signed-note). A URL without its scheme is recommended: `example.com/study42`. Names are equal only when
/// their bytes are: canonically equivalent spellings are different names, unlike those of `String`.
public struct NoteName: Sendable {
    /// The name as text, not to be used for comparing names.
    public let text: String

    /// Takes `text` as a name; `nil` if it breaks a rule of the format.
    public init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        for scalar in text.unicodeScalars {
            // ASCII's white space from 0x20 on is the space alone; the table of properties is for the rest.
            let isSpace = scalar.isASCII ? scalar == " " : scalar.properties.isWhitespace
            guard scalar.value >= 0x20, scalar != "+", !isSpace else { return nil }
        }
        self.text = text
    }

    init?(_ bytes: Span<UInt8>) {
        guard let text = String(validating: bytes) else { return nil }
        self.init(text)
    }
}

extension NoteName: Hashable, CustomStringConvertible {
    /// Whether both are the same bytes.
    public static func == (left: NoteName, right: NoteName) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Feeds the bytes to `hasher`.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    /// The name as text.
    public var description: String { text }
}
