public import CanonicalJSON
public import Vocabulary

/// An expected assessment was not done.
///
///     {"infusion":"I-1","instrument":"phq-9","part":"part-2","reason":"refused","timepoint":"pre"}
public struct AssessmentOmitted: EventPayload {
    /// The infusion it would belong to.
    public var infusion: InfusionID?
    /// The instrument.
    public var instrument = Code.blank
    /// The part of the study.
    public var part = PartID.blank
    /// Why not.
    public var reason = Code.blank
    /// The time point.
    public var timepoint = Code.blank

    public init() {}

    public init(infusion: InfusionID? = nil, instrument: Code, part: PartID, reason: Code, timepoint: Code) {
        self.infusion = infusion
        self.instrument = instrument
        self.part = part
        self.reason = reason
        self.timepoint = timepoint
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("infusion", &infusion)
        try coder.field("instrument", &instrument)
        try coder.field("part", &part)
        try coder.field("reason", &reason)
        try coder.field("timepoint", &timepoint)
    }
}

extension AssessmentOmitted {
    public static let traits = EventTraits(
        kind: .assessmentOmitted, summary: "An expected assessment was not done",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: true,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, part: part) }
}
