public import CanonicalJSON

/// A participant has done all that a part asks for.
///
///     {"part":"part-2"}
public struct ParticipantCompleted: EventPayload {
    /// The part of the study.
    public var part = PartID.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(part: PartID) {
        self.part = part
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("part", &part)
    }
}

extension ParticipantCompleted {
    /// The type is `participant.completed`.
    public static let kind = EventKind.participantCompleted
    /// What the event says, in one line.
    public static let summary = "A participant has done all that a part asks for"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
