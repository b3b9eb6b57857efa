public import CanonicalJSON
public import CivilTime

/// A participant or a partner is pregnant.
///
/// What is known is sealed as `text`.
///
///     {"awareOn":"2026-03-06","partner":false}
public struct PregnancyReported: EventPayload {
    /// When the site became aware of it.
    public var awareOn = TimeValue.blank
    /// Whether it is the partner of a participant.
    public var partner = false

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("awareOn", &awareOn)
        try coder.field("partner", &partner)
    }
}

extension PregnancyReported {
    public static let traits = EventTraits(
        kind: .pregnancyReported, summary: "A participant or a partner is pregnant",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions() }
}
