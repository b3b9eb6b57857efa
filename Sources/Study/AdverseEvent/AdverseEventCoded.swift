public import CanonicalJSON
public import Vocabulary

/// An adverse event gets its term.
///
///     {"ae":"AE-1","term":"dizziness"}
public struct AdverseEventCoded: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// The system organ class, for a term that is not on the protocol's list.
    public var soc: Code?
    /// The term.
    public var term = Code.blank

    public init() {}

    public init(ae: AdverseEventID, soc: Code? = nil, term: Code) {
        self.ae = ae
        self.soc = soc
        self.term = term
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.optional("soc", &soc)
        try coder.field("term", &term)
    }
}

extension AdverseEventCoded {
    public static let traits = EventTraits(
        kind: .adverseEventCoded, summary: "An adverse event gets its term", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [.collection], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(adverseEvent: ae) }
}
