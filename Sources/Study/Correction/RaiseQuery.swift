public import Vocabulary

/// Asks a question about an event; the words are the sealed text `text`.
public struct RaiseQuery: Hashable, Sendable {
    /// The event.
    public var seq: Int
    /// The member it is about.
    public var field: Code?

    public init(seq: Int, field: Code? = nil) {
        self.seq = seq
        self.field = field
    }
}

extension RaiseQuery: CommandInput {
    var subject: ParticipantCode? { nil }
    var target: Int? { seq }
    var types: [EventKind] { [.queryRaised] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        guard let target = drafting.state.event(seq) else { throw .unknownEvent(seq) }
        return [drafting.propose(target.subject, .queryRaised(QueryRaised(field: field, seq: seq)), cause: .seq(seq))]
    }
}
