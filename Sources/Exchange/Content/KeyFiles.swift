import CanonicalJSON
import Ledger
import Transparency
import Vocabulary

/// The public keys of a ledger as files: a list with their history, one PEM file each, and who may sign exports.
struct KeyFiles {
    /// The files by their paths.
    let files: [(path: String, text: String)]

    /// The keys of a ledger.
    init(_ history: KeyHistory) {
        let keys = history.keys
        let list = keys.map { Self.line($0).canonicalText + "\n" }.joined()
        let signers = keys.filter { $0.revoked == nil }.compactMap { key in
            key.person.map { "\($0.actor) namespaces=\"\(SSHSignature.namespace)\" \(SSHKey(key.key).text)\n" }
        }
        files =
            [(ExportPath.keyList, list), (ExportPath.allowedSigners, signers.joined())]
            + keys.map { (Self.path(of: $0), Self.pem($0.key)) }
    }

    /// The PEM file of a key.
    static func path(of key: KeyHistory.Key) -> String {
        "\(ExportedPath.keys)/\(key.person?.actor ?? "ledger").\(Self.keyID(key)).pem"
    }

    private static func keyID(_ key: KeyHistory.Key) -> String { key.verifierKey?.keyID.hex ?? "00000000" }

    private static func line(_ key: KeyHistory.Key) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("authorised", .integer(key.authorised)), .init("fingerprint", .string(SSHKey(key.key).fingerprint)),
            .init("key", .string(key.key.hex)), .init("keyID", .string(keyID(key))), .init("name", .string(key.name)),
        ]
        if let person = key.person {
            members += [
                .init("actor", .string(person.actor)), .init("printedName", .string(person.printedName)),
                .init("role", .string(person.role.rawValue)),
            ]
        }
        if let revoked = key.revoked { members.append(.init("revoked", .integer(revoked))) }
        return .object(members)
    }

    /// SubjectPublicKeyInfo of an Ed25519 key (RFC 8410 section 4) in PEM.
    private static func pem(_ key: FixedBytes<32>) -> String {
        let header: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        let base64 = PaddedBase64.encode((header + key.array).span)
        return "-----BEGIN PUBLIC KEY-----\n\(base64)\n-----END PUBLIC KEY-----\n"
    }
}
