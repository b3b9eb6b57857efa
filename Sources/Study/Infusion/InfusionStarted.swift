public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// An infusion starts.
///
///     {"expiry":"2027-04","infusion":"I-1","lot":"K2231","pump":"pump-2",
///      "rate":{"unit":"mg/h","value":"35.0"},"witness":"coordinator-2"}
public struct InfusionStarted: EventPayload {
    /// The expiry date of the lot.
    public var expiry: PartialDate?
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The lot of the drug.
    public var lot: Code?
    /// The part of the study, where no plan says it.
    public var part: PartID?
    /// The pump.
    public var pump: Code?
    /// The rate.
    public var rate = InfusionRate.blank
    /// Who witnessed it.
    public var witness: ActorID?

    public init() {}

    public init(
        expiry: PartialDate? = nil, infusion: InfusionID, lot: Code? = nil, part: PartID? = nil, pump: Code? = nil,
        rate: InfusionRate, witness: ActorID? = nil
    ) {
        self.expiry = expiry
        self.infusion = infusion
        self.lot = lot
        self.part = part
        self.pump = pump
        self.rate = rate
        self.witness = witness
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("expiry", &expiry)
        try coder.field("infusion", &infusion)
        try coder.optional("lot", &lot)
        try coder.optional("part", &part)
        try coder.optional("pump", &pump)
        try coder.field("rate", &rate)
        try coder.optional("witness", &witness)
    }
}

extension InfusionStarted {
    public static let traits = EventTraits(
        kind: .infusionStarted, summary: "An infusion starts", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [.procedures], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions {
        EventMentions(infusion: infusion, part: part, staff: [witness].compactMap(\.self))
    }
}
