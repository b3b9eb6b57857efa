public import CanonicalJSON

/// An extra dose is given at once during an infusion.
///
///     {"infusion":"I-1","mg":"5"}
public struct BolusGiven: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The dose in milligrams.
    public var mg = AmountLimits.lowest

    public init() {}

    public init(infusion: InfusionID, mg: DecimalString) {
        self.infusion = infusion
        self.mg = mg
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try AmountLimits.code("mg", &mg, with: &coder)
    }
}

extension BolusGiven {
    public static let traits = EventTraits(
        kind: .bolusGiven, summary: "An extra dose is given at once", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion) }
}
