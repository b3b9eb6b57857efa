public import CanonicalJSON

/// Something happened to the record itself.
///
/// What exactly is sealed as `text`. A clock that stood behind is recorded by the program.
///
///     {"fromSeq":186,"kind":"suspected-misuse"}
public struct IncidentRecorded: EventPayload {
    /// The first event that may be affected.
    public var fromSeq: Int?
    /// What kind of incident.
    public var kind = IncidentKind.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optionalInteger("fromSeq", &fromSeq, in: 0...JSONValue.largestInteger)
        try coder.field("kind", &kind)
    }
}

extension IncidentRecorded {
    public static let traits = EventTraits(
        kind: .incidentRecorded, summary: "Something happened to the record itself",
        writers: [.administrator, .investigator, .derived],
        level: .study, time: .ownUnlessDerived, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: true, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: true, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions() }
}

/// What kind of incident of the record itself happened.
public enum IncidentKind: String, CaseIterable, FieldValue {
    /// The clock stood behind the last recorded time.
    case clockBehind = "clock-behind"
    /// A private key was lost.
    case lostKey = "lost-key"
    /// A key may have been used by somebody else.
    case suspectedMisuse = "suspected-misuse"
    /// The ledger was restored from a backup.
    case restore
    /// Another incident; the sealed text says which.
    case other
}
