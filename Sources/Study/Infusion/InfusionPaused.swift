public import CanonicalJSON
public import Vocabulary

/// A running infusion is paused.
///
///     {"ae":"AE-1","infusion":"I-1","why":"adverse-event"}
public struct InfusionPaused: EventPayload {
    /// The adverse event that led to it.
    public var ae: AdverseEventID?
    /// The infusion.
    public var infusion = InfusionID.blank
    /// Why.
    public var why = Code.blank

    public init() {}

    public init(ae: AdverseEventID? = nil, infusion: InfusionID, why: Code) {
        self.ae = ae
        self.infusion = infusion
        self.why = why
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("ae", &ae)
        try coder.field("infusion", &infusion)
        try coder.field("why", &why)
    }
}

extension InfusionPaused {
    public static let traits = EventTraits(
        kind: .infusionPaused, summary: "A running infusion is paused", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, linkedAdverseEvent: ae) }
}
