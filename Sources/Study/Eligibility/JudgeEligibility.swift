public import Vocabulary

/// Judges eligibility criteria, and rules on eligibility if it says so.
public struct JudgeEligibility: Hashable, Sendable {
    /// A ruling.
    public enum Ruling: Hashable, Sendable {
        /// Eligible.
        case confirm
        /// Not eligible.
        case decline
        /// Criteria are overridden, once another entitled actor countersigns; empty means all that stand against it.
        case override([Code])
    }

    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default the only one the participant is in.
    public var part: PartID?
    /// How criteria were judged.
    public var results: CodeMap<CriterionResult>
    /// What is ruled; `nil` if only criteria are judged.
    public var ruling: Ruling?

    public init(
        participant: ParticipantCode, part: PartID? = nil, results: CodeMap<CriterionResult> = [:],
        ruling: Ruling? = nil
    ) {
        self.participant = participant
        self.part = part
        self.results = results
        self.ruling = ruling
    }
}

extension JudgeEligibility: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] {
        let ruled: [EventKind] =
            switch ruling {
            case .confirm: [.eligibilityConfirmed]
            case .decline: [.eligibilityDeclined]
            case .override: [.eligibilityOverridden]
            case nil: []
            }
        return (results.isEmpty ? [] : [.eligibilityCriterionAssessed]) + ruled
    }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let part = try drafting.part(part, of: participant)
        var events = results.entries.map { entry in
            let payload = EligibilityCriterionAssessed(criterion: entry.code, part: part, result: entry.value)
            return drafting.propose(participant, .eligibilityCriterionAssessed(payload))
        }
        let version = drafting.adopted.part(part)?.criteriaVersion ?? Code.blank
        switch ruling {
        case .confirm:
            let payload = EligibilityConfirmed(criteriaVersion: version, part: part)
            events.append(drafting.propose(participant, .eligibilityConfirmed(payload), sealed: events.isEmpty))
        case .decline:
            let payload = EligibilityDeclined(criteriaVersion: version, part: part)
            events.append(drafting.propose(participant, .eligibilityDeclined(payload), sealed: events.isEmpty))
        case .override(let named):
            let criteria = try named.isEmpty ? against(part, drafting) : named
            let payload = EligibilityOverridden(criteria: criteria, criteriaVersion: version, part: part)
            events.append(drafting.propose(participant, .eligibilityOverridden(payload), sealed: events.isEmpty))
        case nil: break
        }
        return events
    }

    /// The criteria that stand against the participant.
    private func against(_ part: PartID, _ drafting: DraftingContext) throws(Refusal) -> [Code] {
        let known = try drafting.history(participant).state.part(part)
        return (drafting.adopted.part(part)?.criteria ?? []).filter { criterion in
            switch (criterion.kind, results[criterion.id] ?? known.result(of: criterion.id)) {
            case (.inclusion, .met), (.exclusion, .notMet), (_, .notApplicable): false
            default: true
            }
        }.map(\.id)
    }
}
