public import CanonicalJSON

/// The rate of a running infusion changes.
///
///     {"infusion":"I-1","rate":{"unit":"mg/h","value":"40.0"},"why":"pain"}
public struct InfusionRateChanged: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The new rate.
    public var rate = InfusionRate.blank
    /// Why.
    public var why: Code?

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(infusion: InfusionID, rate: InfusionRate, why: Code? = nil) {
        self.infusion = infusion
        self.rate = rate
        self.why = why
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try coder.field("rate", &rate)
        try coder.optional("why", &why)
    }
}

extension InfusionRateChanged {
    /// The type is `infusionRate.changed`.
    public static let kind = EventKind.infusionRateChanged
    /// What the event says, in one line.
    public static let summary = "The rate of a running infusion changes"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
