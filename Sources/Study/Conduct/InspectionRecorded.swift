public import CanonicalJSON
public import CivilTime

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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(body: Code, kind: InspectionKind, lastDay: CalendarDay) {
        self.body = body
        self.kind = kind
        self.lastDay = lastDay
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("body", &body)
        try coder.field("kind", &kind)
        try coder.field("lastDay", &lastDay)
    }
}

extension InspectionRecorded {
    /// The type is `inspection.recorded`.
    public static let kind = EventKind.inspectionRecorded
    /// What the event says, in one line.
    public static let summary = "An authority or an auditor came"
    /// Its sealed texts.
    public static let sealed = ["findings"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator]
}

/// Who looks over the study.
public enum InspectionKind: String, CaseIterable, FieldValue {
    /// An audit, ordered by the sponsor.
    case audit
    /// An inspection by an authority.
    case inspection
}
