public import CanonicalJSON
public import Transparency

/// A free text beside the chain: an SD-JWT disclosure (RFC 9901 section 4.2), committed to by its salted digest.
///
///     base64url of the JSON array  ["<salt, 22 characters>","<name>","<text>"]
///
/// `sealed` in the event holds the SHA-256 of the ASCII of that base64url. The 128-bit salt keeps a short text from
/// being guessed from its digest. A disclosure can be deleted without touching the chain.
public struct Disclosure: Hashable, Sendable {
    /// The text's name, as in `sealed`.
    public var name: String
    /// The text.
    public var text: String
    /// What is stored: the base64url form.
    public var encoded: String

    /// The longest text, in bytes of UTF-8.
    public static let maximumTextByteCount = 32_768

    /// Seals a text with 16 random bytes.
    public init(name: String, text: String, salt: [UInt8]) {
        precondition(salt.count == 16)
        self.name = name
        self.text = text
        let array: JSONValue = .array([.string(Base64URL.text(salt)), .string(name), .string(text)])
        encoded = Base64URL.text(array.canonicalBytes)
    }

    /// Reads a stored disclosure; anything the writer would not have written is refused.
    public init(parsing encoded: Span<UInt8>) throws(MalformedJSON) {
        guard let bytes = Base64URL.bytes(encoded) else { throw MalformedJSON(expected: "base64url", offset: 0) }
        let value = try JSONParser.parse(bytes)
        guard let parts = value.elements?.compactMap(\.text), parts.count == 3, value.elements?.count == 3,
            Base64URL.bytes(parts[0].utf8Span.span)?.count == 16, EnvelopeGrammar.isCode(parts[1].utf8Span.span),
            value.canonicalBytes == bytes,
            1...Self.maximumTextByteCount ~= parts[2].utf8.count
        else { throw MalformedJSON(expected: "an array of salt, name and text", offset: 0) }
        name = parts[1]
        text = parts[2]
        self.encoded = Base64URL.text(bytes)
    }

    /// The digest that stands in the event.
    public var digest: Digest { Digest.sha256(of: encoded.utf8Span.span) }
}
