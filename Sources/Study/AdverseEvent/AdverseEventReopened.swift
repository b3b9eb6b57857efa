public import CanonicalJSON

/// An adverse event that had ended is there again.
///
///     {"ae":"AE-1"}
public struct AdverseEventReopened: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID) {
        self.ae = ae
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
    }
}

extension AdverseEventReopened {
    /// The type is `adverseEvent.reopened`.
    public static let kind = EventKind.adverseEventReopened
    /// What the event says, in one line.
    public static let summary = "An adverse event that had ended is there again"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
