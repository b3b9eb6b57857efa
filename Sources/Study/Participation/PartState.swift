public import Vocabulary

/// A consent, whether given for the first time or renewed.
public enum ConsentGrant: Hashable, Sendable {
    /// Given for the first time.
    case first
    /// Given again, to another form or after it was taken back.
    case renewal
}

/// What was ruled about a participant's eligibility.
public enum EligibilityRuling: Hashable, Sendable {
    /// Eligible.
    case confirmed
    /// Not eligible.
    case declined
    /// Criteria were overridden; in effect once countersigned.
    case overridden([Code])
}

/// One participant in one part of the study: the facts, each kind in order of time.
public struct PartState: Hashable, Sendable {
    /// The part.
    public let id: PartID
    /// The screening.
    public internal(set) var screenings: [Fact<ParticipantScreened>] = []
    /// Consents given and renewed.
    public internal(set) var consents: [Fact<ConsentGrant>] = []
    /// Consents taken back.
    public internal(set) var consentWithdrawals: [Fact<ConsentWithdrawn>] = []
    /// The judgements of eligibility criteria.
    public internal(set) var criteria: [Fact<EligibilityCriterionAssessed>] = []
    /// Rulings on eligibility; an override stands here from its request on.
    public internal(set) var rulings: [Fact<EligibilityRuling>] = []
    /// Enrolments.
    public internal(set) var enrolments: [Fact<ParticipantEnrolled>] = []
    /// The ends: withdrawn, lost, completed.
    public internal(set) var ends: [Fact<PartEnd>] = []
    /// Overrides that were countersigned, by event number.
    public internal(set) var effectiveOverrides: Set<Int> = []

    init(id: PartID) { self.id = id }
}

/// How participation in a part ended.
public enum PartEnd: Hashable, Sendable {
    /// The participant left.
    case withdrawn(ParticipantWithdrawn)
    /// The participant could not be reached any more.
    case lost
    /// All was done.
    case completed
}

/// How far a participant has come in a part.
public enum PartStatus: String, Hashable, Sendable {
    /// Not screened for it.
    case none
    /// Screened.
    case screened
    /// Consented.
    case consented
    /// Found eligible, or the override was countersigned.
    case eligible
    /// Found not eligible.
    case screenFailed = "screen-failed"
    /// Enrolled.
    case enrolled
    /// Left before the end.
    case withdrawn
    /// Not reached any more.
    case lost
    /// Done.
    case completed
    /// Died.
    case dead
}

extension PartState {
    /// How far the participant has come.
    public var status: PartStatus {
        if let end = ends.last {
            switch end.content {
            case .withdrawn: return .withdrawn
            case .lost: return .lost
            case .completed: return .completed
            }
        }
        if !enrolments.isEmpty { return .enrolled }
        switch effectiveRulings.last?.content {
        case .declined: return .screenFailed
        case .confirmed, .overridden: return .eligible
        case nil: break
        }
        if !consents.isEmpty { return .consented }
        return screenings.isEmpty ? .none : .screened
    }

    /// The rulings that count: overrides only once they are countersigned.
    public var effectiveRulings: [Fact<EligibilityRuling>] {
        rulings.filter { ruling in
            if case .overridden = ruling.content { effectiveOverrides.contains(ruling.seq) } else { true }
        }
    }

    /// The last judgement of a criterion.
    public func result(of criterion: Code) -> CriterionResult? {
        criteria.last { $0.content.criterion == criterion }?.content.result
    }

    /// Whether consent had been given by the event of a moment and a number; later withdrawal is another question.
    public func hasConsented(by moment: Moment, seq: Int) -> Certainty {
        consents.lazy.map { consent in
            consent.isCertainlyAfter(moment, seq: seq) ? .fails : moment.isAtOrAfter(consent.at)
        }.max() ?? .fails
    }

    /// Whether the scope of a withdrawal forbids what happens at a moment, by the event of a number; without one, by
    /// an event after all others.
    ///
    /// A consent after the withdrawal lifts it.
    public func isWithdrawn(from scope: WithdrawalScope, at moment: Moment, seq: Int = .max) -> Certainty {
        consentWithdrawals.lazy.filter { $0.content.scope.contains(scope) }.map { withdrawal -> Certainty in
            let isLifted = consents.contains { consent in
                consent.at.isAtOrAfter(withdrawal.at) != .fails && withdrawal.precedes(consent)
                    && !consent.isCertainlyAfter(moment, seq: seq)
            }
            guard !isLifted else { return .fails }
            if withdrawal.isCertainlyBefore(moment, seq: seq) { return .holds }
            return withdrawal.at.mayPrecede(moment) ? .uncertain : .fails
        }.max() ?? .fails
    }
}
