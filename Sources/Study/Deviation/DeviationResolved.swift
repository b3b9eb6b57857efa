public import CanonicalJSON

/// A deviation is settled; `cause` is the deviation.
///
///     {"how":"no-longer-holds"}
public struct DeviationResolved: EventPayload {
    /// How.
    public var how = DeviationResolution.blank

    public init() {}

    public init(how: DeviationResolution) {
        self.how = how
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("how", &how)
    }
}

extension DeviationResolved {
    public static let traits = EventTraits(
        kind: .deviationResolved, summary: "A deviation is settled", writers: [.investigator, .coordinator, .derived],
        level: .participant, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: true, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

/// How a deviation was settled.
public enum DeviationResolution: String, CaseIterable, FieldValue {
    /// Later events cured it.
    case noLongerHolds = "no-longer-holds"
    /// It was dealt with.
    case resolved
}
