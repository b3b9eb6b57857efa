public import CanonicalJSON
public import Vocabulary

/// A value calls for attention now; `cause` is the event that holds it.
///
///     {"flag":"phq-9-item-9","infusion":"I-1"}
public struct SafetyFlagRaised: EventPayload {
    /// What it is: phq-9-item-9, deeper-sedation, vitals-alert.
    public var flag = Code.blank
    /// The infusion it belongs to.
    public var infusion: InfusionID?

    public init() {}

    public init(flag: Code, infusion: InfusionID? = nil) {
        self.flag = flag
        self.infusion = infusion
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("flag", &flag)
        try coder.optional("infusion", &infusion)
    }
}

extension SafetyFlagRaised {
    public static let traits = EventTraits(
        kind: .safetyFlagRaised, summary: "A value calls for attention now", writers: [.derived],
        level: .participant, time: .recording, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: true, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion) }
}
