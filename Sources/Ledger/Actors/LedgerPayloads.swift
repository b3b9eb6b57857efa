public import CanonicalJSON
public import Transparency
public import Vocabulary

/// `ledger.opened`, always event 0: what every later link rests on.
public struct LedgerOpened: Payload {
    /// The event type.
    public static let type = "ledger.opened"
    /// The ledger key's algorithm.
    public var algorithm = KeyAlgorithm.ed25519
    /// The format of docs/format.md; 1.
    public var format = 1
    /// The ledger's public key.
    public var ledgerKey = FixedBytes<32>.blank
    /// 16 random bytes, so that two ledgers of one origin differ.
    public var nonce = FixedBytes<16>.blank
    /// The ledger's name, a schema-less URL: "clinic.example/fm-1".
    public var origin = Code.blank

    /// Blank fields.
    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("algorithm", &algorithm)
        try coder.integer("format", &format, in: 1...1_000_000)
        try coder.field("ledgerKey", &ledgerKey)
        try coder.field("nonce", &nonce)
        try coder.field("origin", &origin)
    }
}

/// `ledger.keyChanged`: another ledger key, from the next append.
public struct LedgerKeyChanged: Payload {
    /// The event type.
    public static let type = "ledger.keyChanged"
    /// The new key's algorithm.
    public var algorithm = KeyAlgorithm.ed25519
    /// The new public key.
    public var ledgerKey = FixedBytes<32>.blank

    /// Blank fields.
    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("algorithm", &algorithm)
        try coder.field("ledgerKey", &ledgerKey)
    }
}

/// `ledger.resumed`: a restored or rebuilt ledger goes on, under another ledger key that signs this append already.
public struct LedgerResumed: Payload {
    /// The event type.
    public static let type = "ledger.resumed"
    /// The root of the abandoned history, where known.
    public var abandonedRoot: Digest?
    /// The size of the abandoned history, where known.
    public var abandonedSize: Int?
    /// The new key's algorithm.
    public var algorithm = KeyAlgorithm.ed25519
    /// The new public key.
    public var ledgerKey = FixedBytes<32>.blank

    /// Blank fields.
    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("abandonedRoot", &abandonedRoot)
        try coder.optionalInteger("abandonedSize", &abandonedSize, in: 0...JSONValue.largestInteger)
        try coder.field("algorithm", &algorithm)
        try coder.field("ledgerKey", &ledgerKey)
    }
}

/// `actor.authorised`: a person, a role and a public key, counting from the next append.
public struct ActorAuthorised: Payload {
    /// The event type.
    public static let type = "actor.authorised"
    /// Who.
    public var actor = ActorID.blank
    /// The key's algorithm.
    public var algorithm = KeyAlgorithm.ed25519
    /// A declared start; it only narrows the validity by number.
    public var from: TimeField?
    /// The person's public key.
    public var key = FixedBytes<32>.blank
    /// The name a signature shows.
    public var printedName = PrintedName.blank
    /// What the person may do.
    public var role = Role.coordinator

    /// Blank fields.
    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("actor", &actor)
        try coder.field("algorithm", &algorithm)
        try coder.optional("from", &from)
        try coder.field("key", &key)
        try coder.field("printedName", &printedName)
        try coder.field("role", &role)
    }
}

/// `actor.revoked`: the key counts no more, from the next append.
public struct ActorRevoked: Payload {
    /// The event type.
    public static let type = "actor.revoked"
    /// Who.
    public var actor = ActorID.blank
    /// The first event that is suspect because the key may have been in other hands.
    public var compromisedFrom: Int?
    /// A declared end; it only narrows.
    public var from: TimeField?
    /// The first 8 hexadecimal digits of the key's note ID.
    public var keyID = FixedBytes<4>.blank

    /// Blank fields.
    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("actor", &actor)
        try coder.optionalInteger("compromisedFrom", &compromisedFrom, in: 0...JSONValue.largestInteger)
        try coder.optional("from", &from)
        try coder.field("keyID", &keyID)
    }
}

/// What this room reads of `protocol.adopted`: the version in force from the next append, and its document.
public struct ProtocolReference: Payload {
    /// The event type.
    public static let type = "protocol.adopted"
    /// The document's size.
    public var bytes = 0
    /// The day it takes effect.
    public var effectiveFrom: TimeField?
    /// Whether participants must consent again.
    public var reconsentRequired: Bool?
    /// The rule set that judges what follows.
    public var rules = 1
    /// The document's digest, its key in `attachments`.
    public var sha256 = Digest.blank
    /// The version.
    public var version = Code.blank

    /// Blank fields.
    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("bytes", &bytes, in: 1...4_194_304)
        try coder.optional("effectiveFrom", &effectiveFrom)
        try coder.optional("reconsentRequired", &reconsentRequired)
        try coder.integer("rules", &rules, in: 1...JSONValue.largestInteger)
        try coder.field("sha256", &sha256)
        try coder.field("version", &version)
    }
}
