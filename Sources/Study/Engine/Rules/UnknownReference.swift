/// An event that names an infusion or an adverse event needs one that is known.
///
/// An infusion is known by its plan, by its abstraction, or by a start that names its part; an adverse event by its
/// report. A report that is acknowledged was sent to that recipient.
enum UnknownReference {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        let (event, state) = (judged.event, judged.state)
        if let infusion = event.event.infusion, !isKnown(infusion, judged) {
            judgement.refuse(event, .unknownInfusion(state.code, infusion))
        }
        if let ae = event.event.adverseEvent ?? event.event.mentions.linkedAdverseEvent,
            state.adverseEvents[ae]?.reports.isEmpty ?? true
        {
            judgement.refuse(event, .unknownAdverseEvent(state.code, ae))
        }
        guard case .saeReportAcknowledged(let payload) = event.event,
            let known = state.adverseEvents[payload.ae], !known.reports.isEmpty
        else { return }
        let isSent = known.submissions.contains {
            $0.content.recipient == payload.recipient && !$0.isCertainlyAfter(event.at, seq: event.seq)
        }
        if !isSent { judgement.refuse(event, .reportMissing(state.code, payload.ae, payload.recipient)) }
    }

    private static func isKnown(_ id: InfusionID, _ judged: RecordCase) -> Bool {
        switch judged.event.event {
        case .dosePlanOrdered, .historicalInfusionAbstracted: return true
        case .preInfusionCheckCompleted(let payload): if payload.part != nil { return true }
        case .infusionStarted(let payload): if payload.part != nil { return true }
        case .deviationDetected, .safetyFlagRaised: return true
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
            .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
            .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .visitMissed, .assessmentRecorded, .assessmentOmitted, .noteRecorded,
            .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded, .participantSignedOff,
            .infusionCancelled, .infusionRateChanged, .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded,
            .infusionStopped, .rescueMedicationGiven, .recoveryAssessed, .participantDischarged, .drugDispensed,
            .drugReturned, .drugDestroyed, .adverseEventReported, .adverseEventUpdated, .adverseEventCoded,
            .adverseEventResolved, .adverseEventReopened, .causalityAssessed, .expectednessAssessed,
            .seriousnessDeclared, .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagClosed,
            .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationReported, .deviationClassified,
            .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided, .eventCountersigned,
            .sourceDataVerified:
            break
        }
        guard let infusion = judged.state.infusions[id] else { return false }
        return infusion.part != nil
    }
}
