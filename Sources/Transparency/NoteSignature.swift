/// One signature line of a note (c2sp.org/signed-note), not yet verified.
///
///     U+2014 SP <name> SP <base64 of: key ID, 4 bytes || signature> LF
///     — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
public struct NoteSignature: Hashable, Sendable {
    /// The name of the key that is said to have signed.
    public let name: NoteName
    /// The fingerprint of that key.
    public let keyID: KeyID
    /// The signature, at least one byte; what is in it depends on the key's algorithm.
    public let signature: [UInt8]

    /// A line from its parts; `nil` if `signature` is empty.
    public init?(name: NoteName, keyID: KeyID, signature: [UInt8]) {
        guard !signature.isEmpty else { return nil }
        self.name = name
        self.keyID = keyID
        self.signature = signature
    }

    /// Reads a line without its LF; `nil` if it is not exactly as this program would write it.
    public init?(line: Span<UInt8>) {
        guard
            let rest = line.dropping(prefix: Self.mark),
            let space = rest.firstOffset(of: UInt8(ascii: " ")),
            let name = NoteName(rest.extracting(0..<space)),
            let payload = PaddedBase64.decode(rest.extracting(space + 1..<rest.count)),
            let keyID = KeyID(payload.prefix(4))
        else { return nil }
        self.init(name: name, keyID: keyID, signature: Array(payload.dropFirst(4)))
    }

    /// Reads a line without its LF; `nil` if it is not exactly as this program would write it.
    public init?(line: String) {
        self.init(line: line.utf8.span)
    }

    /// The line, without LF.
    public var line: String {
        "\(Self.mark)\(name) \(PaddedBase64.encode((keyID.array + signature).span))"
    }

    private static let mark = "\u{2014} "
}
