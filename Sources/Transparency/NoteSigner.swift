import Crypto

/// Why a signer does not sign.
public enum SigningRefusal: Error, Hashable, Sendable {
    /// The text could be mistaken for a cosigned message.
    case looksLikeCosignature
    /// The cryptographic library failed.
    case libraryFailed
}

/// An Ed25519 private key with the name it signs notes under.
///
/// Signing is deterministic (RFC 8032): the same key and text give the same line.
public struct NoteSigner: Sendable {
    /// What verifies this signer's lines.
    public let verifierKey: VerifierKey
    private let privateKey: Curve25519.Signing.PrivateKey

    /// A signer from the 32 random bytes that are its private key (RFC 8032 section 5.1.5).
    public init(name: NoteName, seed: FixedBytes<32>) throws(SigningRefusal) {
        guard
            let privateKey = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed.array),
            let publicKey = FixedBytes<32>(privateKey.publicKey.rawRepresentation),
            let verifierKey = try? VerifierKey(name: name, publicKey: Ed25519PublicKey(publicKey))
        else { throw .libraryFailed }
        self.verifierKey = verifierKey
        self.privateKey = privateKey
    }

    /// The line that signs `text`.
    ///
    /// Refuses a text whose first line is `cosignature/v1`: read as a cosignature (c2sp.org/tlog-cosignature) it would
    /// say something that this signer never meant.
    public func sign(_ text: NoteText) throws(SigningRefusal) -> NoteSignature {
        guard !text.bytes.starts(with: "\(Cosignature.firstLine)\n".utf8) else { throw .looksLikeCosignature }
        guard
            let signature = try? privateKey.signature(for: text.bytes),
            let line = NoteSignature(
                name: verifierKey.name, keyID: verifierKey.keyID, signature: Array(signature))
        else { throw .libraryFailed }
        return line
    }
}
