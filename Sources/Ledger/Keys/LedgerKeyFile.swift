import CanonicalJSON
import Transparency

/// The ledger's own private key, `ledger.key` in the ledger directory: mode 0600, in no backup and no export.
///
///     {"algorithm":"ed25519","format":"kept-ledger-key-1","origin":"clinic.example/fm-1","seed":"<hex>"}
///
/// It is not encrypted: it signs at every append, whoever appends. What it proves is that the ledger's machine took
/// part; who appended is proved by the person's key.
enum LedgerKeyFile {
    static func bytes(_ key: SecretKey) -> [UInt8] {
        let value: JSONValue = [
            "algorithm": "ed25519", "format": "kept-ledger-key-1", "origin": .string(key.name),
            "seed": .string(Hexadecimal.encode(key.seed.span)),
        ]
        return value.canonicalBytes + [0x0A]
    }

    static func parse(_ bytes: [UInt8]) -> SecretKey? {
        guard let value = try? JSONParser.parse(bytes), value["format"]?.text == "kept-ledger-key-1",
            let origin = value["origin"]?.text, let seed = value["seed"]?.text,
            let decoded = Hexadecimal.decode(seed.utf8Span.span),
            let key = SecretKey(name: origin, seed: decoded), Self.bytes(key) == bytes
        else { return nil }
        return key
    }
}
