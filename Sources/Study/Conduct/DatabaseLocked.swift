public import CanonicalJSON
public import Vocabulary

/// Somebody asks to lock the database.
///
/// A request; the countersignature of another entitled person gives it effect.
///
///     {"root":"7777777777777777777777777777777777777777777777777777777777777777","size":1686}
public struct DatabaseLocked: EventPayload {
    /// The tree root before this event.
    public var root = HexDigest.blank
    /// How many events that root covers.
    public var size = 0
    /// Why the lock may hold although something is open.
    public var waiver: Code?

    public init() {}

    public init(root: HexDigest, size: Int, waiver: Code? = nil) {
        self.root = root
        self.size = size
        self.waiver = waiver
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("root", &root)
        try coder.integer("size", &size, in: 0...JSONValue.largestInteger)
        try coder.optional("waiver", &waiver)
    }
}

extension DatabaseLocked {
    public static let traits = EventTraits(
        kind: .databaseLocked, summary: "Somebody asks to lock the database", writers: [.administrator, .investigator],
        level: .study, time: .recording, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .voiding,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions(coveredEvents: size) }
}
