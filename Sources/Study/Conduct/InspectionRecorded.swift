public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// An authority or an auditor came.
///
/// The findings are sealed as `findings`.
///
///     {"body":"health-canada","kind":"inspection","lastDay":"2026-05-02"}
public struct InspectionRecorded: EventPayload {
    /// Who came.
    public var body = Code.blank
    /// An inspection by an authority or an audit.
    public var kind = InspectionKind.blank
    /// The last day.
    public var lastDay = CalendarDay.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("body", &body)
        try coder.field("kind", &kind)
        try coder.field("lastDay", &lastDay)
    }
}

extension InspectionRecorded {
    public static let traits = EventTraits(
        kind: .inspectionRecorded, summary: "An authority or an auditor came",
        writers: [.administrator, .investigator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["findings"])

    public var mentions: EventMentions { EventMentions() }
}

/// Who looks over the study.
public enum InspectionKind: String, CaseIterable, FieldValue {
    /// An audit, ordered by the sponsor.
    case audit
    /// An inspection by an authority.
    case inspection
}
