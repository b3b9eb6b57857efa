public import CanonicalJSON
public import Vocabulary

/// A rescue medication is given.
///
///     {"ae":"AE-1","dose":"4","drug":"ondansetron","indication":"nausea","infusion":"I-1","route":"iv","unit":"mg"}
public struct RescueMedicationGiven: EventPayload {
    /// The adverse event it belongs to.
    public var ae: AdverseEventID?
    /// The dose.
    public var dose = AmountLimits.lowest
    /// The drug.
    public var drug = Code.blank
    /// What it is for.
    public var indication = Code.blank
    /// The infusion it belongs to.
    public var infusion: InfusionID?
    /// The route.
    public var route = Code.blank
    /// The unit of the dose.
    public var unit = Code.blank

    public init() {}

    public init(
        ae: AdverseEventID? = nil, dose: DecimalString, drug: Code, indication: Code, infusion: InfusionID? = nil,
        route: Code, unit: Code
    ) {
        self.ae = ae
        self.dose = dose
        self.drug = drug
        self.indication = indication
        self.infusion = infusion
        self.route = route
        self.unit = unit
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("ae", &ae)
        try AmountLimits.code("dose", &dose, with: &coder)
        try coder.field("drug", &drug)
        try coder.field("indication", &indication)
        try coder.optional("infusion", &infusion)
        try coder.field("route", &route)
        try coder.field("unit", &unit)
    }
}

extension RescueMedicationGiven {
    public static let traits = EventTraits(
        kind: .rescueMedicationGiven, summary: "A rescue medication is given", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, linkedAdverseEvent: ae) }
}
