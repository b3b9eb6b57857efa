public import CanonicalJSON
public import Vocabulary

/// A deviation was reported to an ethics board.
///
///     {"body":"reb-1"}
public struct DeviationSubmitted: EventPayload {
    /// The board.
    public var body = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("body", &body)
    }
}

extension DeviationSubmitted {
    public static let traits = EventTraits(
        kind: .deviationSubmitted, summary: "A deviation was reported to an ethics board",
        writers: [.administrator, .investigator, .coordinator],
        level: .participant, time: .own, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["receipt-ref"])

    public var mentions: EventMentions { EventMentions() }
}
