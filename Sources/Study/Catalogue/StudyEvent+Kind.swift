extension StudyEvent {
    /// What the event says; `nil` for one that the ledger owns.
    public var payload: (any EventPayload)? {
        switch self {
        case .ledgerOwned: nil
        case .studyOpened(let payload): payload
        case .protocolAdopted(let payload): payload
        case .ethicsApprovalRecorded(let payload): payload
        case .consentFormAdopted(let payload): payload
        case .incidentRecorded(let payload): payload
        case .ethicsApprovalRenewed(let payload): payload
        case .ethicsApprovalExpired(let payload): payload
        case .safetyReferenceAdopted(let payload): payload
        case .codeListAdopted(let payload): payload
        case .siteActivated(let payload): payload
        case .siteClosed(let payload): payload
        case .roleGranted(let payload): payload
        case .roleRevoked(let payload): payload
        case .accessLogged(let payload): payload
        case .auditTrailReviewed(let payload): payload
        case .monitoringVisitRecorded(let payload): payload
        case .inspectionRecorded(let payload): payload
        case .dataCutDeclared(let payload): payload
        case .databaseLocked(let payload): payload
        case .databaseUnlocked(let payload): payload
        case .analysisRun(let payload): payload
        case .textRedacted(let payload): payload
        case .studyClosed(let payload): payload
        case .participantScreened(let payload): payload
        case .eligibilityCriterionAssessed(let payload): payload
        case .eligibilityConfirmed(let payload): payload
        case .eligibilityDeclined(let payload): payload
        case .eligibilityOverridden(let payload): payload
        case .consentGiven(let payload): payload
        case .consentRenewed(let payload): payload
        case .consentWithdrawn(let payload): payload
        case .participantEnrolled(let payload): payload
        case .safetyScreeningCompleted(let payload): payload
        case .abstractionStarted(let payload): payload
        case .recordAbstracted(let payload): payload
        case .abstractionVerified(let payload): payload
        case .diagnosisRecorded(let payload): payload
        case .medicationRecorded(let payload): payload
        case .medicationChanged(let payload): payload
        case .visitOccurred(let payload): payload
        case .visitMissed(let payload): payload
        case .historicalInfusionAbstracted(let payload): payload
        case .assessmentRecorded(let payload): payload
        case .assessmentOmitted(let payload): payload
        case .noteRecorded(let payload): payload
        case .participantWithdrawn(let payload): payload
        case .participantCompleted(let payload): payload
        case .participantLost(let payload): payload
        case .deathRecorded(let payload): payload
        case .participantSignedOff(let payload): payload
        case .dosePlanOrdered(let payload): payload
        case .preInfusionCheckCompleted(let payload): payload
        case .infusionCancelled(let payload): payload
        case .infusionStarted(let payload): payload
        case .infusionRateChanged(let payload): payload
        case .infusionPaused(let payload): payload
        case .infusionResumed(let payload): payload
        case .bolusGiven(let payload): payload
        case .vitalsRecorded(let payload): payload
        case .infusionStopped(let payload): payload
        case .rescueMedicationGiven(let payload): payload
        case .recoveryAssessed(let payload): payload
        case .participantDischarged(let payload): payload
        case .drugDispensed(let payload): payload
        case .drugReturned(let payload): payload
        case .drugDestroyed(let payload): payload
        case .adverseEventReported(let payload): payload
        case .adverseEventUpdated(let payload): payload
        case .adverseEventCoded(let payload): payload
        case .adverseEventResolved(let payload): payload
        case .adverseEventReopened(let payload): payload
        case .causalityAssessed(let payload): payload
        case .expectednessAssessed(let payload): payload
        case .seriousnessDeclared(let payload): payload
        case .saeReportSubmitted(let payload): payload
        case .saeReportAcknowledged(let payload): payload
        case .pregnancyReported(let payload): payload
        case .safetyFlagRaised(let payload): payload
        case .safetyFlagClosed(let payload): payload
        case .queryRaised(let payload): payload
        case .queryAnswered(let payload): payload
        case .queryClosed(let payload): payload
        case .queryReopened(let payload): payload
        case .deviationDetected(let payload): payload
        case .deviationReported(let payload): payload
        case .deviationClassified(let payload): payload
        case .deviationSubmitted(let payload): payload
        case .deviationResolved(let payload): payload
        case .eventCorrected(let payload): payload
        case .eventVoided(let payload): payload
        case .eventCountersigned(let payload): payload
        case .sourceDataVerified(let payload): payload
        }
    }

    /// The kind; `nil` for an event that the ledger owns.
    public var kind: EventKind? {
        switch self {
        case .ledgerOwned: nil
        case .studyOpened: .studyOpened
        case .protocolAdopted: .protocolAdopted
        case .ethicsApprovalRecorded: .ethicsApprovalRecorded
        case .consentFormAdopted: .consentFormAdopted
        case .incidentRecorded: .incidentRecorded
        case .ethicsApprovalRenewed: .ethicsApprovalRenewed
        case .ethicsApprovalExpired: .ethicsApprovalExpired
        case .safetyReferenceAdopted: .safetyReferenceAdopted
        case .codeListAdopted: .codeListAdopted
        case .siteActivated: .siteActivated
        case .siteClosed: .siteClosed
        case .roleGranted: .roleGranted
        case .roleRevoked: .roleRevoked
        case .accessLogged: .accessLogged
        case .auditTrailReviewed: .auditTrailReviewed
        case .monitoringVisitRecorded: .monitoringVisitRecorded
        case .inspectionRecorded: .inspectionRecorded
        case .dataCutDeclared: .dataCutDeclared
        case .databaseLocked: .databaseLocked
        case .databaseUnlocked: .databaseUnlocked
        case .analysisRun: .analysisRun
        case .textRedacted: .textRedacted
        case .studyClosed: .studyClosed
        case .participantScreened: .participantScreened
        case .eligibilityCriterionAssessed: .eligibilityCriterionAssessed
        case .eligibilityConfirmed: .eligibilityConfirmed
        case .eligibilityDeclined: .eligibilityDeclined
        case .eligibilityOverridden: .eligibilityOverridden
        case .consentGiven: .consentGiven
        case .consentRenewed: .consentRenewed
        case .consentWithdrawn: .consentWithdrawn
        case .participantEnrolled: .participantEnrolled
        case .safetyScreeningCompleted: .safetyScreeningCompleted
        case .abstractionStarted: .abstractionStarted
        case .recordAbstracted: .recordAbstracted
        case .abstractionVerified: .abstractionVerified
        case .diagnosisRecorded: .diagnosisRecorded
        case .medicationRecorded: .medicationRecorded
        case .medicationChanged: .medicationChanged
        case .visitOccurred: .visitOccurred
        case .visitMissed: .visitMissed
        case .historicalInfusionAbstracted: .historicalInfusionAbstracted
        case .assessmentRecorded: .assessmentRecorded
        case .assessmentOmitted: .assessmentOmitted
        case .noteRecorded: .noteRecorded
        case .participantWithdrawn: .participantWithdrawn
        case .participantCompleted: .participantCompleted
        case .participantLost: .participantLost
        case .deathRecorded: .deathRecorded
        case .participantSignedOff: .participantSignedOff
        case .dosePlanOrdered: .dosePlanOrdered
        case .preInfusionCheckCompleted: .preInfusionCheckCompleted
        case .infusionCancelled: .infusionCancelled
        case .infusionStarted: .infusionStarted
        case .infusionRateChanged: .infusionRateChanged
        case .infusionPaused: .infusionPaused
        case .infusionResumed: .infusionResumed
        case .bolusGiven: .bolusGiven
        case .vitalsRecorded: .vitalsRecorded
        case .infusionStopped: .infusionStopped
        case .rescueMedicationGiven: .rescueMedicationGiven
        case .recoveryAssessed: .recoveryAssessed
        case .participantDischarged: .participantDischarged
        case .drugDispensed: .drugDispensed
        case .drugReturned: .drugReturned
        case .drugDestroyed: .drugDestroyed
        case .adverseEventReported: .adverseEventReported
        case .adverseEventUpdated: .adverseEventUpdated
        case .adverseEventCoded: .adverseEventCoded
        case .adverseEventResolved: .adverseEventResolved
        case .adverseEventReopened: .adverseEventReopened
        case .causalityAssessed: .causalityAssessed
        case .expectednessAssessed: .expectednessAssessed
        case .seriousnessDeclared: .seriousnessDeclared
        case .saeReportSubmitted: .saeReportSubmitted
        case .saeReportAcknowledged: .saeReportAcknowledged
        case .pregnancyReported: .pregnancyReported
        case .safetyFlagRaised: .safetyFlagRaised
        case .safetyFlagClosed: .safetyFlagClosed
        case .queryRaised: .queryRaised
        case .queryAnswered: .queryAnswered
        case .queryClosed: .queryClosed
        case .queryReopened: .queryReopened
        case .deviationDetected: .deviationDetected
        case .deviationReported: .deviationReported
        case .deviationClassified: .deviationClassified
        case .deviationSubmitted: .deviationSubmitted
        case .deviationResolved: .deviationResolved
        case .eventCorrected: .eventCorrected
        case .eventVoided: .eventVoided
        case .eventCountersigned: .eventCountersigned
        case .sourceDataVerified: .sourceDataVerified
        }
    }
}
