public import Vocabulary

/// Records an event of any type as it is, with no defaults but the context's time and source.
public struct RecordEvent: Hashable, Sendable {
    /// The participant; `nil` for events of the study.
    public var participant: ParticipantCode?
    /// What it says.
    public var event: StudyEvent
    /// The event it answers.
    public var cause: Int?

    public init(participant: ParticipantCode?, event: StudyEvent, cause: Int? = nil) {
        self.participant = participant
        self.event = event
        self.cause = cause
    }
}

extension RecordEvent: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { event.kind.map { [$0] } ?? [] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        [drafting.propose(participant, event, cause: cause.map { .seq($0) })]
    }
}
