public import CanonicalJSON
public import CivilTime

/// A participant cannot be reached any more.
///
///     {"attempts":["2026-04-20","2026-04-27","2026-05-04"],"part":"part-2"}
public struct ParticipantLost: EventPayload {
    /// The days on which somebody tried.
    public var attempts: [CalendarDay] = []
    /// The part of the study.
    public var part = PartID.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(attempts: [CalendarDay], part: PartID) {
        self.attempts = attempts
        self.part = part
    }

    /// Walks all fields in canonical order.
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
    /// The type is `participant.lost`.
    public static let kind = EventKind.participantLost
    /// What the event says, in one line.
    public static let summary = "A participant cannot be reached any more"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator, .coordinator]
}
