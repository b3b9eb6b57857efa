public import CanonicalJSON

/// Somebody asks to unlock the database.
///
/// A request; the countersignature of another entitled person gives it effect. Why is in `reason` and sealed as
/// `text`.
public struct DatabaseUnlocked: EventPayload {
    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {}
}

extension DatabaseUnlocked {
    public static let traits = EventTraits(
        kind: .databaseUnlocked, summary: "Somebody asks to unlock the database",
        writers: [.administrator, .investigator],
        level: .study, time: .recording, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .voiding,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: .unlock,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions() }
}
