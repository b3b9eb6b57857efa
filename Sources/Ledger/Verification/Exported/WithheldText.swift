public import CanonicalJSON
public import Transparency

/// A free text that an export leaves out: its event keeps the digest, and the export says so.
///
///     {"digest":"<43 base64url>","name":"verbatim","seq":214}
public struct WithheldText: Hashable, Sendable {
    /// The event that seals it.
    public var sequence: Int
    /// The text's name.
    public var name: String
    /// The digest of its disclosure.
    public var digest: Digest

    /// A text that is left out.
    public init(sequence: Int, name: String, digest: Digest) {
        self.sequence = sequence
        self.name = name
        self.digest = digest
    }

    /// The line's object.
    public var json: JSONValue {
        ["digest": .string(Base64URL.text(digest.array)), "name": .string(name), "seq": .integer(sequence)]
    }

    /// Reads a line without its line feed; `nil` for anything that ``json`` would not be.
    init?(_ line: [UInt8]) {
        guard let value = try? JSONParser.parse(line), let sequence = value["seq"]?.integer,
            let name = value["name"]?.text, let digest = value["digest"]?.text,
            let bytes = Base64URL.digest(digest.utf8Span.span)
        else { return nil }
        self.init(sequence: sequence, name: name, digest: bytes)
        guard json.canonicalBytes == line else { return nil }
    }
}
