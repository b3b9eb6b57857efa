public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// A monitor visited.
///
/// The report is sealed as `text`.
///
///     {"findings":0,"lastDay":"2026-03-12","monitor":"monitor-1","scope":["consent","eligibility"],
///      "verified":[12,214]}
public struct MonitoringVisitRecorded: EventPayload {
    /// How many findings.
    public var findings = 0
    /// The last day of the visit.
    public var lastDay = CalendarDay.blank
    /// The monitor.
    public var monitor = ActorID.blank
    /// What was looked at.
    public var scope: [Code] = []
    /// The events whose source was verified.
    public var verified: [Int] = []

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("findings", &findings, in: 0...1_000_000)
        try coder.field("lastDay", &lastDay)
        try coder.field("monitor", &monitor)
        try coder.list("scope", &scope)
        try IntegerElement.code("verified", &verified, with: &coder)
    }

    /// No element of a list twice.
    public func checkTogether() throws(MalformedJSON) {
        try scope.demandDistinct("scope")
        try verified.demandDistinct("verified")
    }
}

extension MonitoringVisitRecorded {
    public static let traits = EventTraits(
        kind: .monitoringVisitRecorded, summary: "A monitor visited",
        writers: [.administrator, .investigator, .monitor],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions() }
}
