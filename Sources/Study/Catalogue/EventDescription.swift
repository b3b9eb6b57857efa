public import CanonicalJSON

/// What the documentation and the schemas say of one type of event.
public struct EventDescription: Hashable, Sendable {
    /// The type as it stands in the envelope.
    public var type: String
    /// The version of the payload's schema.
    public var version: Int
    /// What it says, in one line.
    public var summary: String
    /// The members of its payload, in canonical order.
    public var fields: [FieldDescription]
    /// The names of its own sealed texts.
    public var sealed: [String]
    /// Who writes it where the protocol says nothing else.
    public var who: [EventWriter]
    /// Whether its act is the recording itself, so that it never carries `occurred`.
    public var carriesNoTime: Bool

    /// The sealed texts that any event may have: a note, and the reference of its source.
    public static let sealedEverywhere = ["note", "source-ref"]
}

extension StudyEvent {
    /// Every type of event of this room, in the order of ``EventKind``.
    public static let catalogue: [EventDescription] = EventKind.allCases.map { kind in
        let (payload, traits) = (kind.payload, kind.traits)
        return EventDescription(
            type: kind.rawValue, version: payload.version, summary: traits.summary, fields: payload.fields,
            sealed: traits.sealed, who: traits.writers, carriesNoTime: traits.time == .recording)
    }
}
