public import CanonicalJSON

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

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(findings: Int, fromSeq: Int, subjects: [ParticipantCode] = [], toSeq: Int) {
        self.findings = findings
        self.fromSeq = fromSeq
        self.subjects = subjects
        self.toSeq = toSeq
    }

    /// Walks all fields in canonical order.
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
    /// The type is `auditTrail.reviewed`.
    public static let kind = EventKind.auditTrailReviewed
    /// What the event says, in one line.
    public static let summary = "Somebody reviewed the audit trail"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator, .monitor]
}
