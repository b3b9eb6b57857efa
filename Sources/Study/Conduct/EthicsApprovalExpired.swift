public import CanonicalJSON
public import CivilTime
public import Vocabulary

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

    public init() {}

    public init(body: Code, lastDay: CalendarDay) {
        self.body = body
        self.lastDay = lastDay
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("body", &body)
        try coder.field("lastDay", &lastDay)
    }
}

extension EthicsApprovalExpired {
    public static let traits = EventTraits(
        kind: .ethicsApprovalExpired, summary: "An approval of a research ethics board ended",
        writers: [.administrator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["reb-ref"])

    public var mentions: EventMentions { EventMentions() }
}
