public import CanonicalJSON
public import Vocabulary

/// Somebody compared an event with its source.
///
/// The monitor is the one who appends.
///
///     {"fields":["sbp","dbp"],"seq":220}
public struct SourceDataVerified: EventPayload {
    /// The members compared; all if absent.
    public var fields: [Code] = []
    /// The event.
    public var seq = 0

    public init() {}

    public init(fields: [Code] = [], seq: Int) {
        self.fields = fields
        self.seq = seq
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("fields", &fields)
        try coder.integer("seq", &seq, in: 0...JSONValue.largestInteger)
    }

    /// No element of a list twice.
    public func checkTogether() throws(MalformedJSON) {
        try fields.demandDistinct("fields")
    }
}

extension SourceDataVerified {
    public static let traits = EventTraits(
        kind: .sourceDataVerified, summary: "Somebody compared an event with its source",
        writers: [.administrator, .investigator, .monitor],
        level: .either, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}
