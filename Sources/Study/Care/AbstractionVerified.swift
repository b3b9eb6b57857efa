public import CanonicalJSON
public import Vocabulary

/// A second reader compared an abstraction with the record.
///
/// The second reader is the one who appends; what differed is sealed as `text`.
///
///     {"discrepancies":1,"part":"part-1"}
public struct AbstractionVerified: EventPayload {
    /// How many values differed.
    public var discrepancies = 0
    /// The part of the study.
    public var part = PartID.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("discrepancies", &discrepancies, in: 0...100_000)
        try coder.field("part", &part)
    }
}

extension AbstractionVerified {
    public static let traits = EventTraits(
        kind: .abstractionVerified, summary: "A second reader compared an abstraction with the record",
        writers: [.investigator, .coordinator, .monitor],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions(part: part) }
}
