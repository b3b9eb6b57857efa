public import CanonicalJSON
public import Vocabulary

/// A participant has done all that a part asks for.
///
///     {"part":"part-2"}
public struct ParticipantCompleted: EventPayload {
    /// The part of the study.
    public var part = PartID.blank

    public init() {}

    public init(part: PartID) {
        self.part = part
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("part", &part)
    }
}

extension ParticipantCompleted {
    public static let traits = EventTraits(
        kind: .participantCompleted, summary: "A participant has done all that a part asks for",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: true, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
}
