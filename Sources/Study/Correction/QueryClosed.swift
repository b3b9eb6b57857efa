public import CanonicalJSON

/// A query is settled.
///
///     {"query":218}
public struct QueryClosed: EventPayload {
    /// The query.
    public var query = 0

    public init() {}

    public init(query: Int) {
        self.query = query
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("query", &query, in: 0...JSONValue.largestInteger)
    }
}

extension QueryClosed {
    public static let traits = EventTraits(
        kind: .queryClosed, summary: "A query is settled", writers: [.administrator, .investigator, .monitor],
        level: .either, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions(query: query) }
}
