public import CanonicalJSON
public import Vocabulary

/// Another entitled actor confirms an event, which takes effect here if it was a request.
///
///     {"leaf":"9f86...0a08","seq":214}
public struct EventCountersigned: EventPayload {
    /// The RFC 6962 leaf hash of that event.
    public var leaf = HexDigest.blank
    /// That event.
    public var seq = 0

    public init() {}

    public init(leaf: HexDigest, seq: Int) {
        self.leaf = leaf
        self.seq = seq
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("leaf", &leaf)
        try coder.integer("seq", &seq, in: 0...JSONValue.largestInteger)
    }
}

extension EventCountersigned {
    public static let traits = EventTraits(
        kind: .eventCountersigned, summary: "Another entitled actor confirms an event",
        writers: [.investigator, .administrator],
        level: .either, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .forbidden,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}
