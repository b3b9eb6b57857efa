public import CanonicalJSON

/// A report of a serious adverse event was sent.
///
/// What the receiver gave back is sealed as `receipt-ref`.
///
///     {"ae":"AE-1","kind":"initial","recipient":"regulator"}
public struct SaeReportSubmitted: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// Initial, follow-up or final.
    public var kind = ReportKind.blank
    /// To whom.
    public var recipient = ReportRecipient.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID, kind: ReportKind, recipient: ReportRecipient) {
        self.ae = ae
        self.kind = kind
        self.recipient = recipient
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.field("kind", &kind)
        try coder.field("recipient", &recipient)
    }
}

extension SaeReportSubmitted {
    /// The type is `saeReport.submitted`.
    public static let kind = EventKind.saeReportSubmitted
    /// What the event says, in one line.
    public static let summary = "A report of a serious adverse event was sent"
    /// Its sealed texts.
    public static let sealed = ["receipt-ref"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}

/// Which report of a serious adverse event.
public enum ReportKind: String, CaseIterable, FieldValue {
    /// The first.
    case initial
    /// What became known later.
    case followUp = "follow-up"
    /// The last.
    case final
}
