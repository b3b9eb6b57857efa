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
