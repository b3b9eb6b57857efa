public import CanonicalJSON

/// A note about a participant; its words are sealed as `text`.
///
///     {"infusion":"I-1"}
public struct NoteRecorded: EventPayload {
    /// The infusion it belongs to.
    public var infusion: InfusionID?

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(infusion: InfusionID? = nil) {
        self.infusion = infusion
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("infusion", &infusion)
    }
}

extension NoteRecorded {
    /// The type is `note.recorded`.
    public static let kind = EventKind.noteRecorded
    /// What the event says, in one line.
    public static let summary = "A note; its words are sealed"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator, .monitor]
}
