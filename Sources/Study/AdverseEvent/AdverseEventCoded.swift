public import CanonicalJSON

/// An adverse event gets its term.
///
///     {"ae":"AE-1","term":"dizziness"}
public struct AdverseEventCoded: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// The system organ class, for a term that is not on the protocol's list.
    public var soc: Code?
    /// The term.
    public var term = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID, soc: Code? = nil, term: Code) {
        self.ae = ae
        self.soc = soc
        self.term = term
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.optional("soc", &soc)
        try coder.field("term", &term)
    }
}

extension AdverseEventCoded {
    /// The type is `adverseEvent.coded`.
    public static let kind = EventKind.adverseEventCoded
    /// What the event says, in one line.
    public static let summary = "An adverse event gets its term"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
