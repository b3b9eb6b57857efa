public import CanonicalJSON

/// A paused infusion runs again, at the rate it had.
///
///     {"infusion":"I-1"}
public struct InfusionResumed: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(infusion: InfusionID) {
        self.infusion = infusion
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
    }
}

extension InfusionResumed {
    /// The type is `infusion.resumed`.
    public static let kind = EventKind.infusionResumed
    /// What the event says, in one line.
    public static let summary = "A paused infusion runs again"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
