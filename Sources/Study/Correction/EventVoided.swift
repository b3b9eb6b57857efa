public import CanonicalJSON

/// An earlier event is declared void; `cause` is that event, `reason` says why.
///
///     {}
public struct EventVoided: EventPayload {
    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {}
}

extension EventVoided {
    public static let traits = EventTraits(
        kind: .eventVoided, summary: "An earlier event is declared void", writers: [.investigator, .coordinator],
        level: .either, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .forbidden,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}
