public import CanonicalJSON

/// A person is screened and gets the code that stands as `subject`.
///
///     {"ageYears":47,"part":"part-2","sex":"F"}
public struct ParticipantScreened: EventPayload {
    /// Age in whole years, 0 to 120.
    public var ageYears = 0
    /// The part of the study.
    public var part = PartID.blank
    /// Sex as the record states it.
    public var sex = Sex.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ageYears: Int, part: PartID, sex: Sex) {
        self.ageYears = ageYears
        self.part = part
        self.sex = sex
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("ageYears", &ageYears, in: 0...120)
        try coder.field("part", &part)
        try coder.field("sex", &sex)
    }
}

extension ParticipantScreened {
    /// The type is `participant.screened`.
    public static let kind = EventKind.participantScreened
    /// What the event says, in one line.
    public static let summary = "A person is screened and gets a code"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

/// The sex that a participant's record states.
public enum Sex: String, CaseIterable, FieldValue {
    /// Female.
    case F
    /// Male.
    case M
    /// Neither.
    case other
    /// Not stated.
    case unknown
}
