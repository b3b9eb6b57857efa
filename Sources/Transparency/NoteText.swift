/// The text of a note: what its signatures are over (c2sp.org/signed-note).
///
/// Valid UTF-8 that ends with LF, without any other byte below 0x20. It may contain empty lines. Texts are compared as
/// bytes.
public struct NoteText: Hashable, Sendable {
    /// The UTF-8 bytes, the final LF included.
    public let bytes: [UInt8]

    /// Takes `bytes` as a text; `nil` if they break a rule of the format.
    public init?(_ bytes: [UInt8]) {
        guard bytes.last == 0x0A, bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }) else { return nil }
        guard String(validating: bytes.span) != nil else { return nil }
        self.bytes = bytes
    }

    /// Takes `text` as a text; `nil` if it breaks a rule of the format.
    public init?(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// Takes a text that is well-formed because of how it was put together.
    init(unchecked text: String) {
        bytes = Array(text.utf8)
    }

    /// The text as a string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }
}
