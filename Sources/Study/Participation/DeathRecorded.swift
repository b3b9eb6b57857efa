public import CanonicalJSON
public import Vocabulary

/// A participant died.
///
///     {"ae":"AE-1","cause":"cardiac-arrest"}
public struct DeathRecorded: EventPayload {
    /// The adverse event it belongs to.
    public var ae: AdverseEventID?
    /// Of what.
    public var cause: Code?

    public init() {}

    public init(ae: AdverseEventID? = nil, cause: Code? = nil) {
        self.ae = ae
        self.cause = cause
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("ae", &ae)
        try coder.optional("cause", &cause)
    }
}

extension DeathRecorded {
    public static let traits = EventTraits(
        kind: .deathRecorded, summary: "A participant died", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions(linkedAdverseEvent: ae) }
}
