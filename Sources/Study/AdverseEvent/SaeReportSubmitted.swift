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

    public init() {}

    public init(ae: AdverseEventID, kind: ReportKind, recipient: ReportRecipient) {
        self.ae = ae
        self.kind = kind
        self.recipient = recipient
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("ae", &ae)
        try coder.field("kind", &kind)
        try coder.field("recipient", &recipient)
    }
}

extension SaeReportSubmitted {
    public static let traits = EventTraits(
        kind: .saeReportSubmitted, summary: "A report of a serious adverse event was sent",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["receipt-ref"])

    public var mentions: EventMentions { EventMentions(adverseEvent: ae) }
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
