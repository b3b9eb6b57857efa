public import CanonicalJSON

/// A participant is enrolled.
///
///     {"enrolmentNumber":12,"part":"part-2"}
public struct ParticipantEnrolled: EventPayload {
    /// The arm, where the part has any.
    public var arm: Code?
    /// The number on the enrolment log.
    public var enrolmentNumber: Int?
    /// The part of the study.
    public var part = PartID.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(arm: Code? = nil, enrolmentNumber: Int? = nil, part: PartID) {
        self.arm = arm
        self.enrolmentNumber = enrolmentNumber
        self.part = part
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("arm", &arm)
        try coder.optionalInteger("enrolmentNumber", &enrolmentNumber, in: 1...1_000_000)
        try coder.field("part", &part)
    }
}

extension ParticipantEnrolled {
    /// The type is `participant.enrolled`.
    public static let kind = EventKind.participantEnrolled
    /// What the event says, in one line.
    public static let summary = "A participant is enrolled"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
