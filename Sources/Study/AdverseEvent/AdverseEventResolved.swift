public import CanonicalJSON

/// An adverse event ends, at the event's `occurred`.
///
///     {"ae":"AE-1","outcome":"recovered-resolved"}
public struct AdverseEventResolved: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// How it ended.
    public var outcome = Outcome.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID, outcome: Outcome) {
        self.ae = ae
        self.outcome = outcome
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.field("outcome", &outcome)
    }
}

extension AdverseEventResolved {
    /// The type is `adverseEvent.resolved`.
    public static let kind = EventKind.adverseEventResolved
    /// What the event says, in one line.
    public static let summary = "An adverse event ends"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
