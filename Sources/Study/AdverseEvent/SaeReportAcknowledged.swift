public import CanonicalJSON

/// The receiver confirmed a report.
///
///     {"ae":"AE-1","recipient":"regulator"}
public struct SaeReportAcknowledged: EventPayload {
    /// The adverse event.
    public var ae = AdverseEventID.blank
    /// Who confirmed.
    public var recipient = ReportRecipient.blank

    public init() {}

    public init(ae: AdverseEventID, recipient: ReportRecipient) {
        self.ae = ae
        self.recipient = recipient
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.field("recipient", &recipient)
    }
}

extension SaeReportAcknowledged {
    public static let traits = EventTraits(
        kind: .saeReportAcknowledged, summary: "The receiver confirmed a report",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["receipt-ref"])

    public var mentions: EventMentions { EventMentions(adverseEvent: ae) }
}
