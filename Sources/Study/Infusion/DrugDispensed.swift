public import CanonicalJSON

/// Drug is handed out for an infusion.
///
/// Ketamine is a controlled drug: two people answer for each amount.
///
///     {"infusion":"I-1","lot":"K-2201","mg":"200","witness":"investigator-1"}
public struct DrugDispensed: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The lot.
    public var lot = Code.blank
    /// How many milligrams.
    public var mg = AmountLimits.lowest
    /// The second person.
    public var witness = ActorID.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(infusion: InfusionID, lot: Code, mg: DecimalString, witness: ActorID) {
        self.infusion = infusion
        self.lot = lot
        self.mg = mg
        self.witness = witness
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try coder.field("lot", &lot)
        try AmountLimits.code("mg", &mg, with: &coder)
        try coder.field("witness", &witness)
    }
}

extension DrugDispensed {
    /// The type is `drug.dispensed`.
    public static let kind = EventKind.drugDispensed
    /// What the event says, in one line.
    public static let summary = "Drug is handed out for an infusion"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
