public import CanonicalJSON

/// A value calls for attention now; `cause` is the event that holds it.
///
///     {"flag":"phq-9-item-9","infusion":"I-1"}
public struct SafetyFlagRaised: EventPayload {
    /// What it is: phq-9-item-9, deeper-sedation, vitals-alert.
    public var flag = Code.blank
    /// The infusion it belongs to.
    public var infusion: InfusionID?

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(flag: Code, infusion: InfusionID? = nil) {
        self.flag = flag
        self.infusion = infusion
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("flag", &flag)
        try coder.optional("infusion", &infusion)
    }
}

extension SafetyFlagRaised {
    /// The type is `safetyFlag.raised`.
    public static let kind = EventKind.safetyFlagRaised
    /// What the event says, in one line.
    public static let summary = "A value calls for attention now"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.derived]
}
