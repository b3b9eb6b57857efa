import CanonicalJSON
import Ledger

/// The idempotency keys of one row's events.
///
///     HMAC-SHA-256(import secret, ["assessments","P001","pre",0]), the first 16 bytes as a UUID of version 8
///
/// The message is RFC 8785 JSON: the kind, the key's texts, then which event of the row it is, from 0.
struct ImportIDs {
    let secret: [UInt8]
    let kind: ImportKind

    /// The key of the n-th event of a row.
    func id(of row: ImportRow, event place: Int) -> EventID {
        let message = JSONValue.array(
            [.string(kind.rawValue)] + row.key.map { .string($0) } + [.integer(place)])
        return EventID(secret: secret, message: message.canonicalBytes)
    }
}
