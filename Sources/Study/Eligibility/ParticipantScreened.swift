public import CanonicalJSON
public import Vocabulary

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

    public init() {}

    public init(ageYears: Int, part: PartID, sex: Sex) {
        self.ageYears = ageYears
        self.part = part
        self.sex = sex
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("ageYears", &ageYears, in: 0...120)
        try coder.field("part", &part)
        try coder.field("sex", &sex)
    }
}

extension ParticipantScreened {
    public static let traits = EventTraits(
        kind: .participantScreened, summary: "A person is screened and gets a code",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .afterDecline, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
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
