/// A piece of a participant's history that is judged at once.
///
/// An event makes only the scopes it touches be judged again, so a long history costs no more per event than a short
/// one.
enum Scope: Hashable, Sendable {
    /// What one event says by itself, and whether it may be there at all.
    case record(Int)
    /// A part: consent, eligibility, enrolment, completion.
    case part(PartID)
    /// An infusion: plan, check, run, dose, assessments around it.
    case infusion(InfusionID)
    /// The gaps between the vital signs of an infusion.
    case monitoring(InfusionID)
    /// An adverse event.
    case adverseEvent(AdverseEventID)
}

/// Which scopes an event touches.
enum Touch {
    /// Everything about the participant.
    case everything
    /// These.
    case scopes([Scope])

    init(_ event: EffectiveEvent, _ state: ParticipantState) {
        let record = Scope.record(event.seq)
        switch event.event {
        case .participantScreened, .consentGiven, .consentRenewed, .consentWithdrawn, .participantWithdrawn,
            .participantLost, .participantCompleted, .participantEnrolled, .eligibilityConfirmed, .eligibilityDeclined,
            .eligibilityOverridden:
            self = .everything
        case .eligibilityCriterionAssessed(let payload): self = .scopes([record, .part(payload.part)])
        case .historicalInfusionAbstracted(let payload):
            self = .scopes([record, .part(payload.part)] + state.startedInfusions.map { .infusion($0.id) })
        case .assessmentRecorded(let payload):
            self = .scopes([record] + Self.scopes(of: payload.infusion, payload.part, state))
        case .assessmentOmitted(let payload):
            self = .scopes([record] + Self.scopes(of: payload.infusion, payload.part, state))
        case .vitalsRecorded(let payload):
            self = .scopes([record] + (payload.infusion.map { [.monitoring($0)] } ?? []))
        case .infusionStarted, .dosePlanOrdered, .eventCountersigned: self = .everything
        case .preInfusionCheckCompleted, .infusionCancelled, .infusionRateChanged, .infusionPaused,
            .infusionResumed, .bolusGiven, .infusionStopped:
            let others = state.infusions.keys.filter { !$0.isHistorical }.map { Scope.infusion($0) }
            self = .scopes([record] + (event.event.infusion.map { [.monitoring($0)] } ?? []) + others)
        default:
            let touched = event.event.adverseEvent.map { [Scope.adverseEvent($0)] } ?? []
            self = .scopes([record] + touched)
        }
    }

    private static func scopes(of infusion: InfusionID?, _ part: PartID, _ state: ParticipantState) -> [Scope] {
        guard infusion != nil else { return [.part(part)] }
        return [.part(part)] + state.startedInfusions.map { .infusion($0.id) }
    }
}
