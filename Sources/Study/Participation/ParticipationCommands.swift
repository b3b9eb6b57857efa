public import CivilTime
public import Vocabulary

/// Enrols a participant.
public struct EnrolParticipant: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default the only one the participant is in.
    public var part: PartID?
    /// The arm, in a part that has arms.
    public var arm: Code?
    /// The enrolment's number.
    public var enrolmentNumber: Int?

    public init(participant: ParticipantCode, part: PartID? = nil, arm: Code? = nil, enrolmentNumber: Int? = nil) {
        self.participant = participant
        self.part = part
        self.arm = arm
        self.enrolmentNumber = enrolmentNumber
    }
}

extension EnrolParticipant: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.participantEnrolled] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let part = try drafting.part(part, of: participant)
        let payload = ParticipantEnrolled(arm: arm, enrolmentNumber: enrolmentNumber, part: part)
        return [drafting.propose(participant, .participantEnrolled(payload))]
    }
}

/// Records that a participant has done all that a part asks for.
public struct CompleteParticipant: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default the only one the participant is in.
    public var part: PartID?

    public init(participant: ParticipantCode, part: PartID? = nil) {
        self.participant = participant
        self.part = part
    }
}

extension CompleteParticipant: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.participantCompleted] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let payload = ParticipantCompleted(part: try drafting.part(part, of: participant))
        return [drafting.propose(participant, .participantCompleted(payload))]
    }
}

/// Records that a participant cannot be reached any more.
public struct LoseParticipant: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default the only one the participant is in.
    public var part: PartID?
    /// The days of the attempts, in any order.
    public var attempts: [CalendarDay]

    public init(participant: ParticipantCode, part: PartID? = nil, attempts: [CalendarDay]) {
        self.participant = participant
        self.part = part
        self.attempts = attempts
    }
}

extension LoseParticipant: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.participantLost] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let payload = ParticipantLost(attempts: attempts.sorted(), part: try drafting.part(part, of: participant))
        return [drafting.propose(participant, .participantLost(payload))]
    }
}
