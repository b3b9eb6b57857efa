/// An infusion is ordered once, an adverse event reported once, a death recorded once, an assessment of one key once.
///
/// A second value would replace the first without a reason; a correction gives one.
enum TakenID {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        let (event, state) = (judged.event, judged.state)
        switch event.event {
        case .dosePlanOrdered(let payload):
            guard let first = state.infusions[payload.infusion]?.plans.firstWritten(before: event) else { return }
            judgement.refuse(event, .infusionExists(state.code, payload.infusion, seq: first))
        case .historicalInfusionAbstracted(let payload):
            guard let first = state.infusions[payload.infusion]?.history.firstWritten(before: event) else { return }
            judgement.refuse(event, .infusionExists(state.code, payload.infusion, seq: first))
        case .adverseEventReported(let payload):
            guard let first = state.adverseEvents[payload.ae]?.reports.firstWritten(before: event) else { return }
            judgement.refuse(event, .adverseEventExists(state.code, payload.ae, seq: first))
        case .assessmentRecorded(let payload):
            guard let first = state.assessments[AssessmentKey(payload)]?.firstWritten(before: event) else { return }
            judgement.refuse(
                event,
                .assessmentExists(
                    state.code, instrument: payload.instrument, timepoint: payload.timepoint, seq: first))
        case .deathRecorded:
            guard let first = state.deaths.firstWritten(before: event) else { return }
            judgement.refuse(event, .alreadyRecorded(what: "The death of \(state.code)", seq: first))
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
            .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
            .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .visitMissed, .assessmentOmitted, .noteRecorded,
            .participantWithdrawn, .participantCompleted, .participantLost, .participantSignedOff,
            .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged, .infusionPaused,
            .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved, .adverseEventReopened,
            .causalityAssessed, .expectednessAssessed, .seriousnessDeclared, .saeReportSubmitted,
            .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed, .queryRaised,
            .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
            .eventCountersigned, .sourceDataVerified:
            break
        }
    }
}

extension Array {
    fileprivate func firstWritten<Content>(before event: EffectiveEvent) -> Int? where Element == Fact<Content> {
        guard count > 1 else { return nil }
        return lazy.map(\.seq).filter { $0 < event.seq }.min()
    }
}
