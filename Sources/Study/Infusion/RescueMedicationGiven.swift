public import CanonicalJSON

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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
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

    /// Walks all fields in canonical order.
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
    /// The type is `rescueMedication.given`.
    public static let kind = EventKind.rescueMedicationGiven
    /// What the event says, in one line.
    public static let summary = "A rescue medication is given"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
