public import CanonicalJSON
public import Vocabulary

/// Drug is destroyed.
///
/// Ketamine is a controlled drug: two people answer for each amount.
///
///     {"infusion":"I-1","lot":"K-2201","mg":"200","witness":"investigator-1"}
public struct DrugDestroyed: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The lot.
    public var lot = Code.blank
    /// How many milligrams.
    public var mg = AmountLimits.lowest
    /// The second person.
    public var witness = ActorID.blank

    public init() {}

    public init(infusion: InfusionID, lot: Code, mg: DecimalString, witness: ActorID) {
        self.infusion = infusion
        self.lot = lot
        self.mg = mg
        self.witness = witness
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try coder.field("lot", &lot)
        try AmountLimits.code("mg", &mg, with: &coder)
        try coder.field("witness", &witness)
    }
}

extension DrugDestroyed {
    public static let traits = EventTraits(
        kind: .drugDestroyed, summary: "Drug is destroyed", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, staff: [witness]) }
}
