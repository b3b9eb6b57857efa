import Crypto
import Ledger
import Transparency

/// A detached OpenSSH signature of a file (PROTOCOL.sshsig), by an Ed25519 key.
///
/// `ssh-keygen -Y verify` checks it. The signed bytes begin with `SSHSIG` and can never be those of a signed note, so
/// a person's key may sign both.
struct SSHSignature {
    /// The namespace of exports.
    static let namespace = "kept-export"

    /// The armoured text.
    let armoured: String

    /// Signs a file's bytes.
    init(_ file: [UInt8], by key: SecretKey) throws {
        let signature = try key.signature(for: Self.signedBytes(file))
        let blob =
            Self.prefix + SSHWire.string(SSHKey(key.publicKey).blob)
            + SSHWire.string(Array(Self.namespace.utf8)) + SSHWire.string([])
            + SSHWire.string(Array("sha512".utf8))
            + SSHWire.string(SSHWire.string(Array("ssh-ed25519".utf8)) + SSHWire.string(signature))
        var base64 = PaddedBase64.encode(blob.span)[...]
        var lines: [Substring] = []
        while !base64.isEmpty {
            lines.append(base64.prefix(Self.lineLength))
            base64 = base64.dropFirst(Self.lineLength)
        }
        armoured = ([Substring(Self.first)] + lines + [Substring(Self.last)]).joined(separator: "\n") + "\n"
    }

    /// Whether an armoured text is the signature of a file by the key, in the one form that ``init(_:by:)`` writes.
    static func verifies(_ text: [UInt8], of file: [UInt8], by key: FixedBytes<32>) -> Bool {
        let head =
            prefix + SSHWire.string(SSHKey(key).blob) + SSHWire.string(Array(namespace.utf8)) + SSHWire.string([])
            + SSHWire.string(Array("sha512".utf8))
            + SSHWire.number(83) + SSHWire.string(Array("ssh-ed25519".utf8)) + SSHWire.number(64)
        guard let blob = blob(text), blob.count == head.count + 64, blob.starts(with: head),
            let signature = Ed25519Signature(Array(blob.suffix(64)))
        else { return false }
        return Ed25519PublicKey(key).verifies(signature, over: signedBytes(file))
    }

    /// The public key that an armoured text names, as OpenSSH writes it; `nil` if it names none.
    static func names(_ text: [UInt8]) -> [UInt8]? {
        guard let blob = blob(text), blob.starts(with: prefix + SSHWire.number(51)), blob.count >= prefix.count + 55
        else { return nil }
        return Array(blob[(prefix.count + 4)..<(prefix.count + 55)])
    }

    /// The bytes in the armour; `nil` if it is not exactly as ``init(_:by:)`` writes it.
    private static func blob(_ text: [UInt8]) -> [UInt8]? {
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 3, lines.first == Substring(first), lines[lines.count - 2] == Substring(last),
            lines.last?.isEmpty == true, lines.dropFirst().dropLast(3).allSatisfy({ $0.utf8.count == lineLength }),
            1...lineLength ~= lines[lines.count - 3].utf8.count
        else { return nil }
        return PaddedBase64.decode(lines.dropFirst().dropLast(2).joined())
    }

    /// The magic and the version.
    private static var prefix: [UInt8] { Array("SSHSIG".utf8) + SSHWire.number(1) }

    /// What is signed: the magic, namespace, nothing, hash name, hash of the file.
    private static func signedBytes(_ file: [UInt8]) -> [UInt8] {
        Array("SSHSIG".utf8) + SSHWire.string(Array(namespace.utf8)) + SSHWire.string([])
            + SSHWire.string(Array("sha512".utf8)) + SSHWire.string(Array(SHA512.hash(data: file)))
    }

    private static let first = "-----BEGIN SSH SIGNATURE-----"
    private static let last = "-----END SSH SIGNATURE-----"
    private static let lineLength = 70
}
