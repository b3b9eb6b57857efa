public import CanonicalJSON

/// The receiver confirmed a report.
///
///     {"ae":"AE-1","recipient":"regulator"}
public struct SaeReportAcknowledged: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// Who confirmed.
    public var recipient = ReportRecipient.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(ae: AdverseEventID, recipient: ReportRecipient) {
        self.ae = ae
        self.recipient = recipient
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.field("recipient", &recipient)
    }
}

extension SaeReportAcknowledged {
    /// The type is `saeReport.acknowledged`.
    public static let kind = EventKind.saeReportAcknowledged
    /// What the event says, in one line.
    public static let summary = "The receiver confirmed a report"
    /// Its sealed texts.
    public static let sealed = ["receipt-ref"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
