public import CanonicalJSON

/// Somebody asks to delete a sealed text.
///
/// A request; the countersignature of another entitled person deletes the text. The digest stays in its event, so
/// chain and tree still verify.
///
///     {"basis":"participant-request","name":"verbatim","seq":240}
public struct TextRedacted: EventPayload {
    /// Why it must go.
    public var basis = RedactionBasis.blank
    /// The name of the text.
    public var name = Code.blank
    /// The event that seals it.
    public var seq = 0

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(basis: RedactionBasis, name: Code, seq: Int) {
        self.basis = basis
        self.name = name
        self.seq = seq
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("basis", &basis)
        try coder.field("name", &name)
        try coder.integer("seq", &seq, in: 0...JSONValue.largestInteger)
    }
}

extension TextRedacted {
    /// The type is `text.redacted`.
    public static let kind = EventKind.textRedacted
    /// What the event says, in one line.
    public static let summary = "Somebody asks to delete a sealed text"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator]
}
