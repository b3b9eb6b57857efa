public import CanonicalJSON

/// An adverse event ends, at the event's `occurred`.
///
///     {"ae":"AE-1","outcome":"recovered-resolved"}
public struct AdverseEventResolved: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// How it ended.
    public var outcome = Outcome.blank

    public init() {}

    public init(ae: AdverseEventID, outcome: Outcome) {
        self.ae = ae
        self.outcome = outcome
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.field("outcome", &outcome)
    }
}

extension AdverseEventResolved {
    public static let traits = EventTraits(
        kind: .adverseEventResolved, summary: "An adverse event ends", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [.collection], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(adverseEvent: ae) }
}
