/// H12 and H14: what the lock of the database asks of the act of writing.
///
/// What happened is judged with the history it becomes part of (``H12DatabaseLocked``), where it can be overridden; a
/// correction or void of a locked record cannot.
struct LockRules {
    let entry: RecordedEvent
    let state: StudyState

    /// Every refusal that applies, in no order.
    var refusals: [Refusal] {
        let since = state.study.lock.lockedSince(before: entry.seq)
        switch entry.event {
        case .databaseLocked(let payload):
            let open = payload.waiver == nil ? state.openMatters(at: entry.recorded) : []
            return (since == nil ? [] : [.lockState(isLocked: true)]) + (open.isEmpty ? [] : [.openMatters(open)])
        case .studyClosed: return closed + (since == nil ? [.lockState(isLocked: false)] : [])
        case .databaseUnlocked: return closed + (since == nil ? [.lockState(isLocked: false)] : [])
        case .protocolAdopted, .consentFormAdopted: return closed
        case .eventCorrected, .eventVoided:
            guard let since, !isOfWhatIsTaken else { return [] }
            return [.databaseLocked(since: since, type: entry.event.type)]
        case .ledgerOwned, .studyOpened, .ethicsApprovalRecorded, .incidentRecorded, .ethicsApprovalRenewed,
            .ethicsApprovalExpired, .safetyReferenceAdopted, .codeListAdopted, .siteActivated, .siteClosed,
            .roleGranted, .roleRevoked, .accessLogged, .auditTrailReviewed, .monitoringVisitRecorded,
            .inspectionRecorded, .dataCutDeclared, .analysisRun, .textRedacted, .participantScreened,
            .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
            .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded,
            .assessmentOmitted, .noteRecorded, .participantWithdrawn, .participantCompleted, .participantLost,
            .deathRecorded, .participantSignedOff, .dosePlanOrdered, .preInfusionCheckCompleted, .infusionCancelled,
            .infusionStarted, .infusionRateChanged, .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded,
            .infusionStopped, .rescueMedicationGiven, .recoveryAssessed, .participantDischarged, .drugDispensed,
            .drugReturned, .drugDestroyed, .adverseEventReported, .adverseEventUpdated, .adverseEventCoded,
            .adverseEventResolved, .adverseEventReopened, .causalityAssessed, .expectednessAssessed,
            .seriousnessDeclared, .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised,
            .safetyFlagClosed, .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected,
            .deviationReported, .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCountersigned,
            .sourceDataVerified:
            return []
        }
    }

    /// Whether it corrects or voids what a locked record takes: a safety event, a query; or voids a closing that came
    /// too early, behind which the lock stays.
    private var isOfWhatIsTaken: Bool {
        guard let cause = entry.cause else { return false }
        guard let subject = entry.subject else {
            if case .studyClosed? = state.study.event(cause)?.event { return entry.isVoid }
            return false
        }
        return state.participants[subject]?.event(cause)?.event.traits?.underLock == .taken
    }

    /// A study closes once, behind a lock, which two people and H14 stand for; then it stays locked.
    private var closed: [Refusal] {
        state.study.closed.map { [.alreadyRecorded(what: "The closing of the study", seq: $0.seq)] } ?? []
    }
}
