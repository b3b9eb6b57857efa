public import CanonicalJSON

/// An earlier event is declared void; `cause` is that event, `reason` says why.
///
///     {}
public struct EventVoided: EventPayload {
    /// All fields blank.
    public init() {}

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {}
}

extension EventVoided {
    /// The type is `event.voided`.
    public static let kind = EventKind.eventVoided
    /// What the event says, in one line.
    public static let summary = "An earlier event is declared void"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
