public import CanonicalJSON
public import Vocabulary

/// A visit did not take place.
///
///     {"part":"part-2","reason":"no-show","visit":"follow-up"}
public struct VisitMissed: EventPayload {
    /// The part of the study.
    public var part = PartID.blank
    /// Why.
    public var reason = Code.blank
    /// The visit.
    public var visit = Code.blank

    public init() {}

    public init(part: PartID, reason: Code, visit: Code) {
        self.part = part
        self.reason = reason
        self.visit = visit
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("part", &part)
        try coder.field("reason", &reason)
        try coder.field("visit", &visit)
    }
}

extension VisitMissed {
    public static let traits = EventTraits(
        kind: .visitMissed, summary: "A visit did not take place", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
}
