public import CanonicalJSON
public import Vocabulary

/// Somebody reviewed the audit trail.
///
/// The reviewer is the one who appends; what they found is sealed as `text`.
///
///     {"findings":2,"fromSeq":0,"subjects":["P014","P051"],"toSeq":242}
public struct AuditTrailReviewed: EventPayload {
    /// How many findings.
    public var findings = 0
    /// The first event reviewed.
    public var fromSeq = 0
    /// The participants reviewed; all if absent.
    public var subjects: [ParticipantCode] = []
    /// The last event reviewed.
    public var toSeq = 0

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("findings", &findings, in: 0...1_000_000)
        try coder.integer("fromSeq", &fromSeq, in: 0...JSONValue.largestInteger)
        try coder.list("subjects", &subjects)
        try coder.integer("toSeq", &toSeq, in: 0...JSONValue.largestInteger)
    }

    /// The range is not empty.
    public func checkTogether() throws(MalformedJSON) {
        guard fromSeq <= toSeq else { throw contradiction("toSeq from fromSeq on") }
        try subjects.demandDistinct("subjects")
    }
}

extension AuditTrailReviewed {
    public static let traits = EventTraits(
        kind: .auditTrailReviewed, summary: "Somebody reviewed the audit trail",
        writers: [.administrator, .investigator, .monitor],
        level: .study, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions() }
}
