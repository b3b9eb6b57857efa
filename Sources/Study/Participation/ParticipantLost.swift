public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// A participant cannot be reached any more.
///
///     {"attempts":["2026-04-20","2026-04-27","2026-05-04"],"part":"part-2"}
public struct ParticipantLost: EventPayload {
    /// The days on which somebody tried.
    public var attempts: [CalendarDay] = []
    /// The part of the study.
    public var part = PartID.blank

    public init() {}

    public init(attempts: [CalendarDay], part: PartID) {
        self.attempts = attempts
        self.part = part
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try AtLeastOne.code("attempts", &attempts, with: &coder)
        try coder.field("part", &part)
    }

    /// The days ascend.
    public func checkTogether() throws(MalformedJSON) {
        let ascend = zip(attempts, attempts.dropFirst()).allSatisfy { $0 <= $1 }
        guard ascend else { throw contradiction("attempts in order of time") }
        guard !attempts.isEmpty else { throw contradiction("at least one attempt") }
    }
}

extension ParticipantLost {
    public static let traits = EventTraits(
        kind: .participantLost, summary: "A participant cannot be reached any more",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .afterDecline, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: true, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(part: part) }
}
