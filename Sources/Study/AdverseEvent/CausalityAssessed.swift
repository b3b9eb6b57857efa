public import CanonicalJSON
public import Vocabulary

/// An investigator judges whether the treatment caused an adverse event.
///
///     {"ae":"AE-1","causality":"possible","method":"WHO-UMC"}
public struct CausalityAssessed: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// How likely it is.
    public var causality = Causality.blank
    /// The method: WHO-UMC.
    public var method = Code.blank

    public init() {}

    public init(ae: AdverseEventID, causality: Causality, method: Code) {
        self.ae = ae
        self.causality = causality
        self.method = method
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.field("causality", &causality)
        try coder.field("method", &method)
    }
}

extension CausalityAssessed {
    public static let traits = EventTraits(
        kind: .causalityAssessed, summary: "An investigator judges causality", writers: [.investigator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(adverseEvent: ae) }
}
