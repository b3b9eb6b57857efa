public import CanonicalJSON

/// An extra dose is given at once during an infusion.
///
///     {"infusion":"I-1","mg":"5"}
public struct BolusGiven: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The dose in milligrams.
    public var mg = AmountLimits.lowest

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(infusion: InfusionID, mg: DecimalString) {
        self.infusion = infusion
        self.mg = mg
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try AmountLimits.code("mg", &mg, with: &coder)
    }
}

extension BolusGiven {
    /// The type is `bolus.given`.
    public static let kind = EventKind.bolusGiven
    /// What the event says, in one line.
    public static let summary = "An extra dose is given at once"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
