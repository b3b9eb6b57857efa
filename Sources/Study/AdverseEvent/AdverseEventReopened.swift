public import CanonicalJSON

/// An adverse event that had ended is there again.
///
///     {"ae":"AE-1"}
public struct AdverseEventReopened: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank

    public init() {}

    public init(ae: AdverseEventID) {
        self.ae = ae
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
    }
}

extension AdverseEventReopened {
    public static let traits = EventTraits(
        kind: .adverseEventReopened, summary: "An adverse event that had ended is there again",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [.collection], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(adverseEvent: ae) }
}
