public import CanonicalJSON

/// A query is settled.
///
///     {"query":218}
public struct QueryClosed: EventPayload {
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

extension QueryClosed {
    /// The type is `query.closed`.
    public static let kind = EventKind.queryClosed
    /// What the event says, in one line.
    public static let summary = "A query is settled"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator, .monitor]
}
