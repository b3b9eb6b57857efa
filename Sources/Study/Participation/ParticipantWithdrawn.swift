public import CanonicalJSON

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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID? = nil, by: WithdrawalDecision, part: PartID, why: Code? = nil) {
        self.ae = ae
        self.by = by
        self.part = part
        self.why = why
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("ae", &ae)
        try coder.field("by", &by)
        try coder.field("part", &part)
        try coder.optional("why", &why)
    }
}

extension ParticipantWithdrawn {
    /// The type is `participant.withdrawn`.
    public static let kind = EventKind.participantWithdrawn
    /// What the event says, in one line.
    public static let summary = "A participant leaves the study before its end"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

/// Whose decision a withdrawal was.
public enum WithdrawalDecision: String, CaseIterable, FieldValue {
    /// The participant's.
    case participant
    /// The investigator's.
    case investigator
}
