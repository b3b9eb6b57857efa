public import CanonicalJSON

/// A running infusion is paused.
///
///     {"ae":"AE-1","infusion":"I-1","why":"adverse-event"}
public struct InfusionPaused: EventPayload {
    /// The adverse event that led to it.
    public var ae: AdverseEventID?
    /// The infusion.
    public var infusion = InfusionID.blank
    /// Why.
    public var why = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID? = nil, infusion: InfusionID, why: Code) {
        self.ae = ae
        self.infusion = infusion
        self.why = why
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("ae", &ae)
        try coder.field("infusion", &infusion)
        try coder.field("why", &why)
    }
}

extension InfusionPaused {
    /// The type is `infusion.paused`.
    public static let kind = EventKind.infusionPaused
    /// What the event says, in one line.
    public static let summary = "A running infusion is paused"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
