public import CanonicalJSON
public import Vocabulary

/// Abstraction of a record begins.
///
/// Which record is sealed as `emr-ref`.
///
///     {"part":"part-1"}
public struct AbstractionStarted: EventPayload {
    /// The part of the study.
    public var part = PartID.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("part", &part)
    }
}

extension AbstractionStarted {
    public static let traits = EventTraits(
        kind: .abstractionStarted, summary: "Abstraction of a record begins", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["emr-ref"])

    public var mentions: EventMentions { EventMentions(part: part) }
}
