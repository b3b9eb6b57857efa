public import Vocabulary

/// Writes a note; its words are the sealed text `text`.
public struct WriteNote: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The infusion it is about.
    public var infusion: InfusionID?

    public init(participant: ParticipantCode, infusion: InfusionID? = nil) {
        self.participant = participant
        self.infusion = infusion
    }
}

extension WriteNote: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.noteRecorded] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        [drafting.propose(participant, .noteRecorded(NoteRecorded(infusion: infusion)))]
    }
}
