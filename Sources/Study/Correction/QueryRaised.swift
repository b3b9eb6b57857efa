public import CanonicalJSON
public import Vocabulary

/// A question about an event; a person's words are sealed as `text`.
///
///     {"field":"sbp","seq":214}
public struct QueryRaised: EventPayload {
    /// The member of the payload it is about.
    public var field: Code?
    /// The event.
    public var seq = 0

    public init() {}

    public init(field: Code? = nil, seq: Int) {
        self.field = field
        self.seq = seq
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("field", &field)
        try coder.integer("seq", &seq, in: 0...JSONValue.largestInteger)
    }
}

extension QueryRaised {
    public static let traits = EventTraits(
        kind: .queryRaised, summary: "A question about an event",
        writers: [.investigator, .coordinator, .monitor, .derived],
        level: .either, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: true, consent: [], isFinding: false,
        endsPart: false, requiredText: "text", requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions() }
}
