public import CanonicalJSON
public import Vocabulary

/// A visit took place.
///
/// Whether it lies within its window is derived.
///
///     {"part":"part-2","visit":"follow-up"}
public struct VisitOccurred: EventPayload {
    /// The part of the study.
    public var part = PartID.blank
    /// The visit.
    public var visit = Code.blank

    public init() {}

    public init(part: PartID, visit: Code) {
        self.part = part
        self.visit = visit
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("part", &part)
        try coder.field("visit", &visit)
    }
}

extension VisitOccurred {
    public static let traits = EventTraits(
        kind: .visitOccurred, summary: "A visit took place", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
}
