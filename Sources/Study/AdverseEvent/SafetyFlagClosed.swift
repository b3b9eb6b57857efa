public import CanonicalJSON
public import Vocabulary

/// Somebody dealt with a safety flag.
///
/// What was done is sealed as `text`.
///
///     {"how":"suicide-risk-assessed"}
public struct SafetyFlagClosed: EventPayload {
    /// What was done.
    public var how = Code.blank

    public init() {}

    public init(how: Code) {
        self.how = how
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("how", &how)
    }
}

extension SafetyFlagClosed {
    public static let traits = EventTraits(
        kind: .safetyFlagClosed, summary: "Somebody dealt with a safety flag", writers: [.investigator],
        level: .participant, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions() }
}
