public import CanonicalJSON

/// A note about a participant; its words are sealed as `text`.
///
///     {"infusion":"I-1"}
public struct NoteRecorded: EventPayload {
    /// The infusion it belongs to.
    public var infusion: InfusionID?

    public init() {}

    public init(infusion: InfusionID? = nil) {
        self.infusion = infusion
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("infusion", &infusion)
    }
}

extension NoteRecorded {
    public static let traits = EventTraits(
        kind: .noteRecorded, summary: "A note; its words are sealed", writers: [.investigator, .coordinator, .monitor],
        level: .participant, time: .own, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: "text", requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions(infusion: infusion) }
}
