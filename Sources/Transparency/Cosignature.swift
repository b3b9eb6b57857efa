/// A witness's word on a checkpoint: at that time, this was the largest consistent tree it had seen of that origin
/// (c2sp.org/tlog-cosignature, Ed25519).
///
///     the line's signature:  time, u64 big endian, POSIX seconds || Ed25519 signature, 64 bytes        72 bytes
///
///     what is signed:        cosignature/v1 LF
///                            time <decimal seconds> LF
///                            <the whole text of the checkpoint, to its final LF>
///
/// The message does not name the witness, so a key cosigns under one name only.
public struct Cosignature: Hashable, Sendable {
    /// The line it was read from.
    public let line: NoteSignature
    /// When, in seconds since 1970-01-01T00:00:00Z, at most 2^63 - 1.
    public let time: UInt64
    /// The Ed25519 signature.
    public let signature: Ed25519Signature

    /// Reads the signature of a line; `nil` if it has another length or a time above 2^63 - 1.
    ///
    /// What the line means is decided by its key's ``VerifierKey/algorithm``; verify with
    /// ``VerifierKey/verifies(_:over:)`` or ``SignedNote/verified(by:)``.
    public init?(_ line: NoteSignature) {
        guard line.signature.count == 72, let signature = Ed25519Signature(line.signature.suffix(64)) else {
            return nil
        }
        let time = line.signature.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        guard time <= UInt64(Int64.max) else { return nil }
        self.line = line
        self.time = time
        self.signature = signature
    }

    /// What the witness signed, for a checkpoint of that text.
    public func signedMessage(over text: NoteText) -> [UInt8] {
        Array("\(Self.firstLine)\ntime \(time)\n".utf8) + text.bytes
    }

    /// How every cosigned message begins, and therefore nothing else that is signed may.
    static let firstLine = "cosignature/v1"
}
