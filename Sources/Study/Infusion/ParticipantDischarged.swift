public import CanonicalJSON

/// A participant goes home after an infusion.
///
///     {"drivingAdvice":true,"escort":true,"infusion":"I-1","instructions":true}
public struct ParticipantDischarged: EventPayload {
    /// Whether driving was advised against.
    public var drivingAdvice = false
    /// Whether somebody went with them.
    public var escort = false
    /// The infusion.
    public var infusion = InfusionID.blank
    /// Whether written instructions were given.
    public var instructions = false

    public init() {}

    public init(drivingAdvice: Bool, escort: Bool, infusion: InfusionID, instructions: Bool) {
        self.drivingAdvice = drivingAdvice
        self.escort = escort
        self.infusion = infusion
        self.instructions = instructions
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("drivingAdvice", &drivingAdvice)
        try coder.field("escort", &escort)
        try coder.field("infusion", &infusion)
        try coder.field("instructions", &instructions)
    }
}

extension ParticipantDischarged {
    public static let traits = EventTraits(
        kind: .participantDischarged, summary: "A participant goes home after an infusion",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion) }
}
