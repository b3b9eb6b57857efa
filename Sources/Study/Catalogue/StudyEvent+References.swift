extension StudyEvent {
    /// The infusion it names, if it names one.
    public var infusion: InfusionID? {
        switch self {
        case .historicalInfusionAbstracted(let payload): payload.infusion
        case .assessmentRecorded(let payload): payload.infusion
        case .assessmentOmitted(let payload): payload.infusion
        case .noteRecorded(let payload): payload.infusion
        case .dosePlanOrdered(let payload): payload.infusion
        case .preInfusionCheckCompleted(let payload): payload.infusion
        case .infusionCancelled(let payload): payload.infusion
        case .infusionStarted(let payload): payload.infusion
        case .infusionRateChanged(let payload): payload.infusion
        case .infusionPaused(let payload): payload.infusion
        case .infusionResumed(let payload): payload.infusion
        case .bolusGiven(let payload): payload.infusion
        case .vitalsRecorded(let payload): payload.infusion
        case .infusionStopped(let payload): payload.infusion
        case .adverseEventReported(let payload): payload.infusion
        case .adverseEventUpdated(let payload): payload.infusion
        case .safetyFlagRaised(let payload): payload.infusion
        case .deviationDetected(let payload): payload.infusion
        case .deviationReported(let payload): payload.infusion
        case .rescueMedicationGiven(let payload): payload.infusion
        case .recoveryAssessed(let payload): payload.infusion
        case .participantDischarged(let payload): payload.infusion
        case .drugDispensed(let payload): payload.infusion
        case .drugReturned(let payload): payload.infusion
        case .drugDestroyed(let payload): payload.infusion
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .participantScreened, .eligibilityCriterionAssessed, .eligibilityConfirmed,
            .eligibilityDeclined, .eligibilityOverridden, .consentGiven, .consentRenewed, .consentWithdrawn,
            .participantEnrolled, .participantWithdrawn, .participantCompleted, .participantLost, .adverseEventCoded,
            .adverseEventResolved, .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .queryRaised,
            .deviationResolved, .eventCorrected, .eventVoided, .eventCountersigned, .ethicsApprovalRenewed,
            .ethicsApprovalExpired, .safetyReferenceAdopted, .codeListAdopted, .siteActivated, .siteClosed,
            .roleGranted, .roleRevoked, .accessLogged, .auditTrailReviewed, .monitoringVisitRecorded,
            .inspectionRecorded, .dataCutDeclared, .databaseLocked, .databaseUnlocked, .analysisRun, .textRedacted,
            .studyClosed, .safetyScreeningCompleted, .abstractionStarted, .recordAbstracted, .abstractionVerified,
            .diagnosisRecorded, .medicationRecorded, .medicationChanged, .visitOccurred, .visitMissed,
            .deathRecorded, .participantSignedOff, .seriousnessDeclared, .saeReportSubmitted, .saeReportAcknowledged,
            .pregnancyReported, .safetyFlagClosed, .queryAnswered, .queryClosed, .queryReopened,
            .deviationClassified, .deviationSubmitted, .sourceDataVerified:
            nil
        }
    }

    /// The part of the study it names, if it names one.
    public var part: PartID? {
        switch self {
        case .consentFormAdopted(let payload): payload.part
        case .participantScreened(let payload): payload.part
        case .eligibilityCriterionAssessed(let payload): payload.part
        case .eligibilityConfirmed(let payload): payload.part
        case .eligibilityDeclined(let payload): payload.part
        case .eligibilityOverridden(let payload): payload.part
        case .consentGiven(let payload): payload.part
        case .consentRenewed(let payload): payload.part
        case .consentWithdrawn(let payload): payload.part
        case .participantEnrolled(let payload): payload.part
        case .historicalInfusionAbstracted(let payload): payload.part
        case .assessmentRecorded(let payload): payload.part
        case .assessmentOmitted(let payload): payload.part
        case .participantWithdrawn(let payload): payload.part
        case .participantCompleted(let payload): payload.part
        case .participantLost(let payload): payload.part
        case .dosePlanOrdered(let payload): payload.part
        case .preInfusionCheckCompleted(let payload): payload.part
        case .infusionStarted(let payload): payload.part
        case .adverseEventReported(let payload): payload.part
        case .deviationDetected(let payload): payload.part
        case .deviationReported(let payload): payload.part
        case .safetyScreeningCompleted(let payload): payload.part
        case .abstractionStarted(let payload): payload.part
        case .recordAbstracted(let payload): payload.part
        case .abstractionVerified(let payload): payload.part
        case .visitOccurred(let payload): payload.part
        case .visitMissed(let payload): payload.part
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .incidentRecorded, .noteRecorded,
            .infusionCancelled, .infusionRateChanged, .infusionPaused, .infusionResumed, .bolusGiven,
            .vitalsRecorded, .infusionStopped, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .safetyFlagRaised, .queryRaised,
            .deviationResolved, .eventCorrected, .eventVoided, .eventCountersigned, .ethicsApprovalRenewed,
            .ethicsApprovalExpired, .safetyReferenceAdopted, .codeListAdopted, .siteActivated, .siteClosed,
            .roleGranted, .roleRevoked, .accessLogged, .auditTrailReviewed, .monitoringVisitRecorded,
            .inspectionRecorded, .dataCutDeclared, .databaseLocked, .databaseUnlocked, .analysisRun, .textRedacted,
            .studyClosed, .diagnosisRecorded, .medicationRecorded, .medicationChanged, .deathRecorded,
            .participantSignedOff, .rescueMedicationGiven, .recoveryAssessed, .participantDischarged, .drugDispensed,
            .drugReturned, .drugDestroyed, .seriousnessDeclared, .saeReportSubmitted, .saeReportAcknowledged,
            .pregnancyReported, .safetyFlagClosed, .queryAnswered, .queryClosed, .queryReopened,
            .deviationClassified, .deviationSubmitted, .sourceDataVerified:
            nil
        }
    }
}
