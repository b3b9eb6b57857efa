public import Vocabulary

/// Reports a departure from the protocol that no rule can see.
public struct ReportDeviation: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default the only one the participant is in, if there is only one.
    public var part: PartID?
    /// The infusion it is about.
    public var infusion: InfusionID?
    /// What it is about.
    public var category: DeviationCategory
    /// How much weight it carries, important or minor.
    public var deviationClass: DeviationClass

    /// Creates the input.
    public init(
        participant: ParticipantCode, part: PartID? = nil, infusion: InfusionID? = nil, category: DeviationCategory,
        deviationClass: DeviationClass
    ) {
        self.participant = participant
        self.part = part
        self.infusion = infusion
        self.category = category
        self.deviationClass = deviationClass
    }
}

extension ReportDeviation: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.deviationReported] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let state = try drafting.history(participant).state
        let payload = DeviationReported(
            category: category, deviationClass: deviationClass, infusion: infusion, part: part ?? state.onlyPart)
        return [drafting.propose(participant, .deviationReported(payload))]
    }
}

/// Asks a question about an event; the words are the sealed text `text`.
public struct RaiseQuery: Hashable, Sendable {
    /// The event.
    public var seq: Int
    /// The member it is about.
    public var field: Code?

    /// Creates the input.
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

/// Writes a note; its words are the sealed text `text`.
public struct WriteNote: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The infusion it is about.
    public var infusion: InfusionID?

    /// Creates the input.
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
