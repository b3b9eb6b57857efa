public import CanonicalJSON

/// A deviation was reported to an ethics board.
///
///     {"body":"reb-1"}
public struct DeviationSubmitted: EventPayload {
    /// The board.
    public var body = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(body: Code) {
        self.body = body
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("body", &body)
    }
}

extension DeviationSubmitted {
    /// The type is `deviation.submitted`.
    public static let kind = EventKind.deviationSubmitted
    /// What the event says, in one line.
    public static let summary = "A deviation was reported to an ethics board"
    /// Its sealed texts.
    public static let sealed = ["receipt-ref"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator, .coordinator]
}
