public import CanonicalJSON

/// A query is answered.
///
/// The words are sealed as `text`.
///
///     {"query":218}
public struct QueryAnswered: EventPayload {
    /// The query.
    public var query = 0

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(query: Int) {
        self.query = query
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("query", &query, in: 0...JSONValue.largestInteger)
    }
}

extension QueryAnswered {
    /// The type is `query.answered`.
    public static let kind = EventKind.queryAnswered
    /// What the event says, in one line.
    public static let summary = "A query is answered"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
