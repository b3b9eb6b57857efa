public import CanonicalJSON

/// A query is open again.
///
/// Why is sealed as `text`.
///
///     {"query":218}
public struct QueryReopened: EventPayload {
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

extension QueryReopened {
    public static let traits = EventTraits(
        kind: .queryReopened, summary: "A query is open again", writers: [.investigator, .monitor],
        level: .either, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: "text", requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions(query: query) }
}
