public import CanonicalJSON
public import Vocabulary

/// The rate of a running infusion changes.
///
///     {"infusion":"I-1","rate":{"unit":"mg/h","value":"40.0"},"why":"pain"}
public struct InfusionRateChanged: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The new rate.
    public var rate = InfusionRate.blank
    /// Why.
    public var why: Code?

    public init() {}

    public init(infusion: InfusionID, rate: InfusionRate, why: Code? = nil) {
        self.infusion = infusion
        self.rate = rate
        self.why = why
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try coder.field("rate", &rate)
        try coder.optional("why", &why)
    }
}

extension InfusionRateChanged {
    public static let traits = EventTraits(
        kind: .infusionRateChanged, summary: "The rate of a running infusion changes",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion) }
}
