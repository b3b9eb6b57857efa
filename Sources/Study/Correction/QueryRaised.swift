public import CanonicalJSON

/// A question about an event; a person's words are sealed as `text`.
///
///     {"field":"sbp","seq":214}
public struct QueryRaised: EventPayload {
    /// The member of the payload it is about.
    public var field: Code?
    /// The event.
    public var seq = 0

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(field: Code? = nil, seq: Int) {
        self.field = field
        self.seq = seq
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("field", &field)
        try coder.integer("seq", &seq, in: 0...JSONValue.largestInteger)
    }
}

extension QueryRaised {
    /// The type is `query.raised`.
    public static let kind = EventKind.queryRaised
    /// What the event says, in one line.
    public static let summary = "A question about an event"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator, .monitor, .derived]
}
