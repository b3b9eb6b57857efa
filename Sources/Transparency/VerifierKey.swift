/// Why a text is no verifier key.
public enum MalformedVerifierKey: Error, Hashable, Sendable {
    /// Not `<name>+<8 hex digits>+<base64>` with a valid name, or not as this program would write it.
    case syntax
    /// The algorithm byte is one this program does not know.
    case unknownAlgorithm(UInt8)
    /// The public key has another length than its algorithm asks for.
    case wrongKeyLength(Int)
    /// The key ID in the text is not the one its name and key have.
    case wrongKeyID(found: KeyID, computed: KeyID)
    /// A key under which anybody can sign: see ``Ed25519PublicKey/isLowOrder``.
    case lowOrder
}

/// The short fingerprint of a key: what a signature line carries to say which key it wants.
///
/// Four bytes, big endian; eight hex digits in a verifier key. It prevents mistakes, not attacks.
public typealias KeyID = FixedBytes<4>

/// A public key with the name it signs under (c2sp.org/signed-note).
///
///     <name>+<key ID, 8 hex digits>+<base64 of: algorithm, 1 byte || public key, 32 bytes>
///     example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
///
///     key ID = first 4 bytes of SHA-256( name || 0x0A || algorithm || public key )
public struct VerifierKey: Hashable, Sendable {
    /// The name on the signature lines.
    public let name: NoteName
    /// How the key signs.
    public let algorithm: NoteAlgorithm
    /// The Ed25519 public key.
    public let publicKey: Ed25519PublicKey
    /// The fingerprint of all of the above.
    public let keyID: KeyID

    /// A key from its parts; refuses a key under which anybody can sign.
    public init(
        name: NoteName, algorithm: NoteAlgorithm = .ed25519, publicKey: Ed25519PublicKey
    ) throws(MalformedVerifierKey) {
        guard !publicKey.isLowOrder else { throw .lowOrder }
        self.name = name
        self.algorithm = algorithm
        self.publicKey = publicKey
        keyID = Self.computeKeyID(name: name, typedKey: [algorithm.rawValue] + publicKey.bytes.array)
    }

    /// Reads the text form.
    public init(_ text: String) throws(MalformedVerifierKey) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard
            parts.count == 3,
            let name = NoteName(String(parts[0]) ?? ""),
            let keyID = KeyID(hex: String(parts[1]) ?? ""),
            let typedKey = PaddedBase64.decode(Array(parts[2]).span),
            let type = typedKey.first
        else { throw .syntax }
        // A corrupted text should be called corrupted, whatever algorithm it now seems to name.
        let computed = Self.computeKeyID(name: name, typedKey: typedKey)
        guard computed == keyID else { throw .wrongKeyID(found: keyID, computed: computed) }
        guard let algorithm = NoteAlgorithm(rawValue: type) else { throw .unknownAlgorithm(type) }
        guard let publicKey = FixedBytes<32>(typedKey.dropFirst()) else {
            throw .wrongKeyLength(typedKey.count - 1)
        }
        try self.init(name: name, algorithm: algorithm, publicKey: Ed25519PublicKey(publicKey))
    }

    /// The text form.
    public var text: String {
        let typedKey = [algorithm.rawValue] + publicKey.bytes.array
        return "\(name)+\(keyID.hex)+\(PaddedBase64.encode(typedKey.span))"
    }

    private static func computeKeyID(name: NoteName, typedKey: [UInt8]) -> KeyID {
        let digest = Digest.sha256(of: (Array(name.text.utf8) + [0x0A] + typedKey).span)
        return KeyID(storage: [digest[0], digest[1], digest[2], digest[3]])
    }
}

extension VerifierKey: CustomStringConvertible {
    /// The text form.
    public var description: String { text }
}
