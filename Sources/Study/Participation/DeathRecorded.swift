public import CanonicalJSON

/// A participant died.
///
///     {"ae":"AE-1","cause":"cardiac-arrest"}
public struct DeathRecorded: EventPayload {
    /// The adverse event it belongs to.
    public var ae: AdverseEventID?
    /// Of what.
    public var cause: Code?

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID? = nil, cause: Code? = nil) {
        self.ae = ae
        self.cause = cause
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("ae", &ae)
        try coder.optional("cause", &cause)
    }
}

extension DeathRecorded {
    /// The type is `death.recorded`.
    public static let kind = EventKind.deathRecorded
    /// What the event says, in one line.
    public static let summary = "A participant died"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
