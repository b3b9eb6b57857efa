public import CanonicalJSON
public import Vocabulary

/// A participant leaves the study before its end.
///
///     {"ae":"AE-2","by":"participant","part":"part-2","why":"adverse-event"}
public struct ParticipantWithdrawn: EventPayload {
    /// The adverse event that led to it.
    public var ae: AdverseEventID?
    /// Whose decision it was.
    public var by = WithdrawalDecision.blank
    /// The part of the study.
    public var part = PartID.blank
    /// Why.
    public var why: Code?

    public init() {}

    public init(ae: AdverseEventID? = nil, by: WithdrawalDecision, part: PartID, why: Code? = nil) {
        self.ae = ae
        self.by = by
        self.part = part
        self.why = why
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("ae", &ae)
        try coder.field("by", &by)
        try coder.field("part", &part)
        try coder.optional("why", &why)
    }
}

extension ParticipantWithdrawn {
    public static let traits = EventTraits(
        kind: .participantWithdrawn, summary: "A participant leaves the study before its end",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .afterDecline, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: true, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part, linkedAdverseEvent: ae) }
}

/// Whose decision a withdrawal was.
public enum WithdrawalDecision: String, CaseIterable, FieldValue {
    /// The participant's.
    case participant
    /// The investigator's.
    case investigator
}
