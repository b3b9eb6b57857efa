import CanonicalJSON
import Transparency

/// The ledger's own private key, `ledger.key` in the ledger directory: mode 0600, in no backup and no export.
///
///     {"algorithm":"ed25519","format":"kept-ledger-key-1","origin":"clinic.example/fm-1","seed":"<hex>"}
///
/// It is not encrypted: it signs at every append, whoever appends. What it proves is that the ledger's machine took
/// part; who appended is proved by the person's key. While the key is being changed the file holds the next one, too
/// (`next`), so that an interruption at any point leaves the one that is then in force.
struct LedgerKeyFile {
    /// The key.
    var key: SecretKey
    /// The key that `ledger.keyChanged` names, while it is being written.
    var next: SecretKey?

    init(_ key: SecretKey, next: SecretKey? = nil) {
        self.key = key
        self.next = next
    }

    init?(parsing bytes: [UInt8]) {
        guard let value = try? JSONParser.parse(bytes), value["format"]?.text == "kept-ledger-key-1",
            let origin = value["origin"]?.text, let key = Self.key(value["seed"], origin)
        else { return nil }
        self.key = key
        next = Self.key(value["next"], origin)
        guard self.bytes == bytes else { return nil }
    }

    var bytes: [UInt8] {
        var members: [JSONValue.Member] = [
            .init("algorithm", "ed25519"), .init("format", "kept-ledger-key-1"), .init("origin", .string(key.name)),
            .init("seed", .string(Hexadecimal.encode(key.seed.span))),
        ]
        if let next { members.append(.init("next", .string(Hexadecimal.encode(next.seed.span)))) }
        return JSONValue.object(members).canonicalBytes + [0x0A]
    }

    private static func key(_ seed: JSONValue?, _ origin: String) -> SecretKey? {
        guard let text = seed?.text, let decoded = Hexadecimal.decode(text.utf8Span.span) else { return nil }
        return SecretKey(name: origin, seed: decoded)
    }
}
