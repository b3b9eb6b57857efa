import LMDB

/// The tables of `data.mdb` and their keys.
///
/// Numbers are 8 bytes, big-endian, so that byte order is number order.
///
/// events         seq                        -> the event's bytes
/// hashes         stored position            -> 32 bytes: leaf hashes and the nodes each leaf completes, in order
/// checkpoints    size                       -> the signed note
/// disclosures    digest, 32 bytes           -> the disclosure's ASCII
/// attachments    SHA-256, 32 bytes          -> the document's bytes
/// cosignatures   size, key ID               -> witness lines (none written yet)
/// timestamps     SHA-256 of the note        -> RFC 3161 token (none written yet)
/// meta           "format", "import-secret"  -> "1"; 32 random bytes
/// derived, rebuilt and compared by verification:
/// ids            event id, 16 bytes         -> seq
/// subjects       code, 0x00, seq            -> nothing; study-level events have an empty code
/// snapshots      version                    -> what its rows were made of
///                version, name of a row     -> the row
struct LedgerTables {
    static let names = [
        "attachments", "checkpoints", "cosignatures", "disclosures", "events", "hashes", "ids", "meta", "snapshots",
        "subjects", "timestamps",
    ]
    static let formatKey = Array("format".utf8)
    static let importSecretKey = Array("import-secret".utf8)

    let events: Table
    let hashes: Table
    let checkpoints: Table
    let disclosures: Table
    let attachments: Table
    let meta: Table
    let ids: Table
    let subjects: Table
    let snapshots: Table

    /// Makes all tables of a new ledger, with its format and its import secret.
    init(creatingIn transaction: inout WriteTransaction, secret: [UInt8]) throws(LedgerError) {
        var made: [String: Table] = [:]
        for name in Self.names { made[name] = try storing(transaction.openTable(name, create: true)) }
        try self.init(made)
        let format = Array("\(LedgerState.currentFormat)".utf8)
        try storing { () throws(LMDBError) in
            try transaction.put(format.span, forKey: Self.formatKey.span, in: meta)
            try transaction.put(secret.span, forKey: Self.importSecretKey.span, in: meta)
        }
    }

    /// Opens the tables of a ledger, to be written to.
    init(openingIn transaction: borrowing WriteTransaction) throws(LedgerError) {
        var found: [String: Table] = [:]
        for name in Self.names { found[name] = try storing(transaction.openTable(name)) }
        try self.init(found)
    }

    private init(_ tables: [String: Table]) throws(LedgerError) {
        guard let events = tables["events"], let hashes = tables["hashes"], let checkpoints = tables["checkpoints"],
            let disclosures = tables["disclosures"], let attachments = tables["attachments"],
            let meta = tables["meta"], let ids = tables["ids"], let subjects = tables["subjects"],
            let snapshots = tables["snapshots"]
        else { throw .notALedger("a table is missing") }
        self.events = events
        self.hashes = hashes
        self.checkpoints = checkpoints
        self.disclosures = disclosures
        self.attachments = attachments
        self.meta = meta
        self.ids = ids
        self.subjects = subjects
        self.snapshots = snapshots
    }

    /// The key of an event in `subjects`.
    static func subjectKey(_ subject: String?, _ sequence: Int) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(32)
        if let subject { key.append(contentsOf: subject.utf8) }
        key.append(0)
        for shift in stride(from: 56, through: 0, by: -8) {
            key.append(UInt8(truncatingIfNeeded: UInt64(sequence) >> UInt64(shift)))
        }
        return key
    }

    /// A number as a key; a negative one gives a key that is nowhere.
    static func number(_ value: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: UInt64(bitPattern: Int64(value)) >> UInt64(8 * (7 - $0))) }
    }

    /// The number that ASCII digits spell.
    static func plainNumber(_ bytes: Span<UInt8>) -> Int? {
        Int(String(decoding: [UInt8](copying: bytes), as: UTF8.self))
    }

    /// The number that a key spells; `nil` for one beyond 2^53-1, which no event can have.
    static func number(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count == 8, bytes[0] == 0, bytes[1] < 0x20 else { return nil }
        var value = 0
        for index in bytes.indices { value = value << 8 | Int(bytes[index]) }
        return value
    }
}
