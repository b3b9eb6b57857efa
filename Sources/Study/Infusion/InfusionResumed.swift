public import CanonicalJSON

/// A paused infusion runs again, at the rate it had.
///
///     {"infusion":"I-1"}
public struct InfusionResumed: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank

    public init() {}

    public init(infusion: InfusionID) {
        self.infusion = infusion
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
    }
}

extension InfusionResumed {
    public static let traits = EventTraits(
        kind: .infusionResumed, summary: "A paused infusion runs again", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion) }
}
