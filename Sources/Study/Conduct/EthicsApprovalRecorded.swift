public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// A research ethics board approved the study for a period.
///
/// The board's own reference is sealed as `reb-ref`.
///
///     {"body":"reb-1","from":"2026-01-01","to":"2026-12-31"}
public struct EthicsApprovalRecorded: EventPayload {
    /// The board.
    public var body = Code.blank
    /// The first day of the approval.
    public var from = CalendarDay.blank
    /// The last day of the approval.
    public var to = CalendarDay.blank

    public init() {}

    public init(body: Code, from: CalendarDay, to: CalendarDay) {
        self.body = body
        self.from = from
        self.to = to
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("body", &body)
        try coder.field("from", &from)
        try coder.field("to", &to)
    }

    /// The approval does not end before it begins.
    public func checkTogether() throws(MalformedJSON) {
        guard from <= to else { throw contradiction("to on or after from") }
    }
}

extension EthicsApprovalRecorded {
    public static let traits = EventTraits(
        kind: .ethicsApprovalRecorded, summary: "A research ethics board approved the study for a period",
        writers: [.administrator],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["reb-ref"])

    public var mentions: EventMentions { EventMentions() }
}
