public import CanonicalJSON

/// An investigator judges whether the treatment caused an adverse event.
///
///     {"ae":"AE-1","causality":"possible","method":"WHO-UMC"}
public struct CausalityAssessed: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// How likely it is.
    public var causality = Causality.blank
    /// The method: WHO-UMC.
    public var method = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID, causality: Causality, method: Code) {
        self.ae = ae
        self.causality = causality
        self.method = method
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.field("causality", &causality)
        try coder.field("method", &method)
    }
}

extension CausalityAssessed {
    /// The type is `causality.assessed`.
    public static let kind = EventKind.causalityAssessed
    /// What the event says, in one line.
    public static let summary = "An investigator judges causality"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator]
}
