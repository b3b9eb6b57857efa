public import Vocabulary

/// Records consent to a part: given the first time, renewed after that.
public struct GiveConsent: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default the only one the participant is in.
    public var part: PartID?
    /// The form's version; by default the last one in force.
    public var formVersion: Code?
    /// Who obtained it; by default who appends.
    public var obtainedBy: ActorID?
    /// Whether the participant got a copy.
    public var copyGiven: Bool
    /// Whether capacity to consent was found.
    public var capacity: Bool?
    /// The languages in which it was explained.
    public var languages: [Code]

    public init(
        participant: ParticipantCode, part: PartID? = nil, formVersion: Code? = nil, obtainedBy: ActorID? = nil,
        copyGiven: Bool, capacity: Bool? = nil, languages: [Code] = []
    ) {
        self.participant = participant
        self.part = part
        self.formVersion = formVersion
        self.obtainedBy = obtainedBy
        self.copyGiven = copyGiven
        self.capacity = capacity
        self.languages = languages
    }
}

extension GiveConsent: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] { [.consentGiven, .consentRenewed] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let part = try drafting.part(part, of: participant)
        let inForce = drafting.state.study.formsInForce(part: part, at: drafting.at)
        guard let form = formVersion ?? inForce.last else {
            throw .formNotInForce(participant, part: part, version: Code.blank, inForce: [])
        }
        let by = obtainedBy ?? drafting.context.actor
        let known = try drafting.history(participant).state.part(part)
        let isRenewal = known.consents.contains { consent in
            consent.at.isAtOrAfter(drafting.at) != .holds && !known.consentWithdrawals.contains { consent.precedes($0) }
        }
        let event: StudyEvent =
            isRenewal
            ? .consentRenewed(ConsentRenewed(copyGiven: copyGiven, formVersion: form, obtainedBy: by, part: part))
            : .consentGiven(
                ConsentGiven(
                    capacity: capacity, copyGiven: copyGiven, formVersion: form, languages: languages, obtainedBy: by,
                    part: part))
        return [drafting.propose(participant, event)]
    }
}

/// Records that a participant took consent back, or left a part with it.
public struct WithdrawParticipant: Hashable, Sendable {
    /// The participant.
    public var participant: ParticipantCode
    /// The part; by default the only one the participant is in.
    public var part: PartID?
    /// What consent no longer covers; empty if consent stands.
    public var scope: [WithdrawalScope]
    /// Whose decision it was to leave the part; `nil` if only consent is taken back.
    public var by: WithdrawalDecision?
    /// Why.
    public var why: Code?
    /// The adverse event that led to it.
    public var adverseEvent: AdverseEventID?

    public init(
        participant: ParticipantCode, part: PartID? = nil, scope: [WithdrawalScope] = [],
        by: WithdrawalDecision? = nil, why: Code? = nil, adverseEvent: AdverseEventID? = nil
    ) {
        self.participant = participant
        self.part = part
        self.scope = scope
        self.by = by
        self.why = why
        self.adverseEvent = adverseEvent
    }
}

extension WithdrawParticipant: CommandInput {
    var subject: ParticipantCode? { participant }
    var types: [EventKind] {
        (by == nil ? [] : [.participantWithdrawn]) + (scope.isEmpty ? [] : [.consentWithdrawn])
    }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let part = try drafting.part(part, of: participant)
        var events: [ProposedEvent] = []
        if let by {
            let payload = ParticipantWithdrawn(ae: adverseEvent, by: by, part: part, why: why)
            events.append(drafting.propose(participant, .participantWithdrawn(payload)))
        }
        if by == nil || !scope.isEmpty {
            let payload = ConsentWithdrawn(part: part, scope: scope)
            events.append(drafting.propose(participant, .consentWithdrawn(payload), sealed: events.isEmpty))
        }
        return events
    }
}
