public import CanonicalJSON

/// Another entitled actor confirms an event, which takes effect here if it was a request.
///
///     {"leaf":"9f86...0a08","seq":214}
public struct EventCountersigned: EventPayload {
    /// The RFC 6962 leaf hash of that event.
    public var leaf = HexDigest.blank
    /// That event.
    public var seq = 0

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(leaf: HexDigest, seq: Int) {
        self.leaf = leaf
        self.seq = seq
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("leaf", &leaf)
        try coder.integer("seq", &seq, in: 0...JSONValue.largestInteger)
    }
}

extension EventCountersigned {
    /// The type is `event.countersigned`.
    public static let kind = EventKind.eventCountersigned
    /// What the event says, in one line.
    public static let summary = "Another entitled actor confirms an event"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .administrator]
}
