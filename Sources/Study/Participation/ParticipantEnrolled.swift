public import CanonicalJSON
public import Vocabulary

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

    public init() {}

    public init(arm: Code? = nil, enrolmentNumber: Int? = nil, part: PartID) {
        self.arm = arm
        self.enrolmentNumber = enrolmentNumber
        self.part = part
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("arm", &arm)
        try coder.optionalInteger("enrolmentNumber", &enrolmentNumber, in: 1...1_000_000)
        try coder.field("part", &part)
    }
}

extension ParticipantEnrolled {
    public static let traits = EventTraits(
        kind: .participantEnrolled, summary: "A participant is enrolled", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
}
