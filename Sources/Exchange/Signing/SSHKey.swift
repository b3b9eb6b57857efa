import Ledger
import Transparency

/// An Ed25519 public key as OpenSSH writes it (RFC 8709 section 4).
struct SSHKey {
    /// The string `ssh-ed25519` and the 32 bytes.
    let blob: [UInt8]

    init(_ key: FixedBytes<32>) {
        blob = SSHWire.string(Array("ssh-ed25519".utf8)) + SSHWire.string(key.array)
    }

    /// The key as a line of a file: `ssh-ed25519 AAAA...`.
    var text: String { "ssh-ed25519 \(PaddedBase64.encode(blob.span))" }

    /// What `ssh-keygen -l` prints: `SHA256:` and unpadded base64.
    var fingerprint: String {
        let text = PaddedBase64.encode(Digest.sha256(of: blob.span).array.span)
        return "SHA256:" + text.prefix { $0 != "=" }
    }
}

/// The fields of SSH messages (RFC 4251 section 5).
enum SSHWire {
    /// A string: its length as four bytes, and its bytes.
    static func string(_ bytes: [UInt8]) -> [UInt8] { number(UInt32(bytes.count)) + bytes }

    /// A uint32.
    static func number(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32($0))) }
    }
}
