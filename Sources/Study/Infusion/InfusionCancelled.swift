public import CanonicalJSON
public import Vocabulary

/// A planned infusion will not take place.
///
///     {"infusion":"I-1","why":"blood-pressure"}
public struct InfusionCancelled: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// Why.
    public var why = Code.blank

    public init() {}

    public init(infusion: InfusionID, why: Code) {
        self.infusion = infusion
        self.why = why
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try coder.field("why", &why)
    }
}

extension InfusionCancelled {
    public static let traits = EventTraits(
        kind: .infusionCancelled, summary: "A planned infusion will not take place",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion) }
}
