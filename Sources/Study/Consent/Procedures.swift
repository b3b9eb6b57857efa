extension RecordCase {
    /// Whether the event is one of H3's: a check, a start, or an assessment, in a part whose procedures need consent.
    var isProcedure: Bool {
        guard studyPart?.procedures == true else { return false }
        return switch event.event {
        case .preInfusionCheckCompleted, .infusionStarted, .assessmentRecorded: true
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
            .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
            .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .visitMissed, .historicalInfusionAbstracted, .assessmentOmitted,
            .noteRecorded, .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded,
            .participantSignedOff, .dosePlanOrdered, .infusionCancelled, .infusionRateChanged, .infusionPaused,
            .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed,
            .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
            .eventCountersigned, .sourceDataVerified:
            false
        }
    }
}
