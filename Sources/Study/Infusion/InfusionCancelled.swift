public import CanonicalJSON

/// A planned infusion will not take place.
///
///     {"infusion":"I-1","why":"blood-pressure"}
public struct InfusionCancelled: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// Why.
    public var why = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(infusion: InfusionID, why: Code) {
        self.infusion = infusion
        self.why = why
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try coder.field("why", &why)
    }
}

extension InfusionCancelled {
    /// The type is `infusion.cancelled`.
    public static let kind = EventKind.infusionCancelled
    /// What the event says, in one line.
    public static let summary = "A planned infusion will not take place"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
