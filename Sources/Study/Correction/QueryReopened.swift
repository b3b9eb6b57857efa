public import CanonicalJSON

/// A query is open again.
///
/// Why is sealed as `text`.
///
///     {"query":218}
public struct QueryReopened: EventPayload {
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

extension QueryReopened {
    /// The type is `query.reopened`.
    public static let kind = EventKind.queryReopened
    /// What the event says, in one line.
    public static let summary = "A query is open again"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .monitor]
}
