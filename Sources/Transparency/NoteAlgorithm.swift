/// How a line on a note signs: the byte before the public key in a verifier key (c2sp.org/signed-note).
///
/// ML-DSA-44 cosignatures (0x06) will be the next case.
public enum NoteAlgorithm: UInt8, Hashable, Sendable, CaseIterable {
    /// Ed25519 (RFC 8032) over the text of the note; 64 bytes.
    case ed25519 = 0x01
    /// A time and Ed25519 over it and a checkpoint (c2sp.org/tlog-cosignature); 72 bytes.
    case ed25519Cosignature = 0x04
}
