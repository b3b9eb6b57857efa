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

/// Which scopes an event touches, besides what it says by itself.
///
/// Invariant: judging these again gives what judging everything again would give.
enum AffectedScopes {
    /// Everything about the participant.
    case everything
    /// These.
    case scopes([Scope])

    init(_ event: EffectiveEvent, _ state: ParticipantState) {
        switch event.event {
        case .participantScreened, .consentGiven, .consentRenewed, .consentWithdrawn, .participantWithdrawn,
            .participantLost, .participantCompleted, .participantEnrolled, .deathRecorded, .eligibilityDeclined,
            .eligibilityOverridden, .eventCountersigned:
            self = .everything
        case .eligibilityConfirmed(let payload):
            // A ruling may lift a decline, which forbids whatever came after it.
            let rulings = state.parts[payload.part]?.rulings ?? []
            self = rulings.count == 1 ? .scopes([.part(payload.part)]) : .everything
        case .eligibilityCriterionAssessed(let payload): self = .scopes([.part(payload.part)])
        case .visitMissed(let payload):
            self = .scopes([.part(payload.part)] + state.infusionScopes)
        case .historicalInfusionAbstracted(let payload):
            self = .scopes([.part(payload.part)] + state.infusionScopes)
        case .assessmentRecorded(let payload):
            self = .scopes([.part(payload.part)] + state.scopes(from: payload.infusion))
        case .assessmentOmitted(let payload):
            self = .scopes([.part(payload.part)] + state.scopes(from: payload.infusion))
        case .vitalsRecorded(let payload):
            // Before the start they count for the start (DV15), after it for the gaps (DV14).
            guard let infusion = payload.infusion else {
                self = .scopes([])
                return
            }
            let start = state.infusions[infusion]?.start
            let isAfterStart = start.map { $0.seq < event.seq && $0.at.earliest <= event.at.earliest } ?? false
            self = .scopes([.monitoring(infusion)] + (isAfterStart ? [] : [.infusion(infusion)]))
        case .dosePlanOrdered, .infusionStarted: self = Self.infusionBegins(event, state)
        case .preInfusionCheckCompleted, .infusionCancelled, .infusionRateChanged, .infusionPaused, .infusionResumed,
            .bolusGiven, .infusionStopped, .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned,
            .drugDestroyed:
            let own = event.event.infusion
            self = .scopes((own.map { [.monitoring($0)] } ?? []) + state.scopes(from: own))
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .noteRecorded, .participantSignedOff, .rescueMedicationGiven,
            .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed,
            .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
            .sourceDataVerified:
            self = .scopes(event.event.adverseEvent.map { [.adverseEvent($0)] } ?? [])
        }
    }

    /// A plan, or a start without one, tells to which part the earlier events of its infusion belong.
    private static func infusionBegins(_ event: EffectiveEvent, _ state: ParticipantState) -> AffectedScopes {
        guard let id = event.event.infusion, let infusion = state.infusions[id] else { return .everything }
        let isStart = infusion.plans.first.map { $0.seq != event.seq } ?? true
        let others = infusion.checks.count + infusion.vitals.count + infusion.run.count + infusion.plans.count - 1
        guard others == 0 || isStart && !infusion.plans.isEmpty else { return .everything }
        return .scopes([.monitoring(id)] + state.scopes(from: id))
    }
}

extension ParticipantState {
    /// The scopes of all infusions of the study.
    fileprivate var infusionScopes: [Scope] {
        infusions.keys.filter { !$0.isHistorical }.map { .infusion($0) }
    }

    /// The scope of an infusion and of those that a rule compares with it: all that were planned or began no earlier.
    fileprivate func scopes(from id: InfusionID?) -> [Scope] {
        guard let id, !id.isHistorical, let own = infusions[id] else { return [] }
        let (plan, start) = (own.plan, own.start)
        return infusions.values.compactMap { other in
            if other.id == id { return .infusion(id) }
            guard !other.id.isHistorical else { return nil }
            if let plan, let theirs = other.plan, plan.precedes(theirs) { return .infusion(other.id) }
            guard let start, let theirs = other.start, start.precedes(theirs) else { return nil }
            return .infusion(other.id)
        }
    }
}
