public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// A version of the protocol comes into force.
///
/// The document itself is an attachment of the ledger, named by its digest. The ledger reads `rules` and `version`
/// too.
///
///     {"bytes":18231,"effectiveFrom":"2026-01-01","reconsentRequired":false,"rules":1,
///      "sha256":"9f86...0a08","version":"1.0"}
public struct ProtocolAdopted: EventPayload {
    /// The length of the document in bytes, at most 4 MiB.
    public var bytes = 1
    /// The first day on which it is in force, if not at once.
    public var effectiveFrom: CalendarDay?
    /// Whether everybody has to consent again.
    public var reconsentRequired: Bool?
    /// The rule set by which events are judged from here.
    public var rules = 1
    /// The digest of the document.
    public var sha256 = HexDigest.blank
    /// The version's name.
    public var version = Code.blank

    public init() {}

    public init(
        bytes: Int, effectiveFrom: CalendarDay? = nil, reconsentRequired: Bool? = nil, rules: Int, sha256: HexDigest,
        version: Code
    ) {
        self.bytes = bytes
        self.effectiveFrom = effectiveFrom
        self.reconsentRequired = reconsentRequired
        self.rules = rules
        self.sha256 = sha256
        self.version = version
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("bytes", &bytes, in: 1...4_194_304)
        try coder.optional("effectiveFrom", &effectiveFrom)
        try coder.optional("reconsentRequired", &reconsentRequired)
        try coder.integer("rules", &rules, in: 1...1_000_000)
        try coder.field("sha256", &sha256)
        try coder.field("version", &version)
    }
}

extension ProtocolAdopted {
    public static let traits = EventTraits(
        kind: .protocolAdopted, summary: "A version of the protocol comes into force", writers: [.administrator],
        level: .study, time: .recording, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: true, afterEnd: .always, underLock: .taken, edits: .forbidden,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}
