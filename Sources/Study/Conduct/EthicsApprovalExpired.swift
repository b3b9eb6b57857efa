public import CanonicalJSON
public import CivilTime

/// An approval of a research ethics board ended.
///
/// It ended early or was not renewed; the days from then on are not covered by any earlier approval of that board.
///
///     {"body":"reb-1","lastDay":"2026-06-30"}
public struct EthicsApprovalExpired: EventPayload {
    /// The board.
    public var body = Code.blank
    /// The last day that was still covered.
    public var lastDay = CalendarDay.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(body: Code, lastDay: CalendarDay) {
        self.body = body
        self.lastDay = lastDay
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("body", &body)
        try coder.field("lastDay", &lastDay)
    }
}

extension EthicsApprovalExpired {
    /// The type is `ethicsApproval.expired`.
    public static let kind = EventKind.ethicsApprovalExpired
    /// What the event says, in one line.
    public static let summary = "An approval of a research ethics board ended"
    /// Its sealed texts.
    public static let sealed = ["reb-ref"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator]
}
