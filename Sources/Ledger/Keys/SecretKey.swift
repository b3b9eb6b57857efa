import Crypto
public import Transparency

/// A private Ed25519 key in memory, with the name its signatures carry.
public struct SecretKey: Sendable {
    /// The note key name: the origin for a ledger key, origin + "/" + actor id for a person's.
    public let name: String
    let key: Curve25519.Signing.PrivateKey
    /// Signs notes with this key; `nil` if the name cannot be one of a note.
    public let noteSigner: NoteSigner?

    /// A new key.
    public init(name: String) {
        self.init(name: name, key: Curve25519.Signing.PrivateKey())
    }

    /// The key of a 32-byte seed.
    public init?(name: String, seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
        self.init(name: name, key: key)
    }

    private init(name: String, key: Curve25519.Signing.PrivateKey) {
        self.name = name
        self.key = key
        let seed = FixedBytes<32>(Array(key.rawRepresentation))
        noteSigner = NoteName(name).flatMap { name in seed.flatMap { try? NoteSigner(name: name, seed: $0) } }
    }

    /// The key as others know it.
    public var verifierKey: VerifierKey? { noteSigner?.verifierKey }

    /// Signs bytes that are no note; they must never begin as a note, a checkpoint or a cosignature does.
    public func signature(for bytes: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: bytes)) }

    /// The 32-byte seed.
    public var seed: [UInt8] { Array(key.rawRepresentation) }

    /// The public key.
    public var publicKey: FixedBytes<32> {
        guard let bytes = FixedBytes<32>(Array(key.publicKey.rawRepresentation)) else {
            preconditionFailure("an Ed25519 public key has 32 bytes")
        }
        return bytes
    }
}
