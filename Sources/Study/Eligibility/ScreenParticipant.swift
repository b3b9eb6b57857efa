public import Vocabulary

/// Screens a person under a code.
public struct ScreenParticipant: Hashable, Sendable {
    /// The code.
    public var participant: ParticipantCode
    /// The part.
    public var part: PartID
    /// The age in whole years.
    public var ageYears: Int
    /// The sex that the record states.
    public var sex: Sex

    public init(participant: ParticipantCode, part: PartID, ageYears: Int, sex: Sex) {
        self.participant = participant
        self.part = part
        self.ageYears = ageYears
        self.sex = sex
    }
}

extension ScreenParticipant: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.participantScreened] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let payload = ParticipantScreened(ageYears: ageYears, part: part, sex: sex)
        return [drafting.propose(participant, .participantScreened(payload))]
    }
}
