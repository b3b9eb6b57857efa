extension StudyEvent {
    /// The adverse event that it links to, without being about it.
    public var linkedAdverseEvent: AdverseEventID? {
        switch self {
        case .infusionPaused(let payload): payload.ae
        case .participantWithdrawn(let payload): payload.ae
        case .rescueMedicationGiven(let payload): payload.ae
        case .deathRecorded(let payload): payload.ae
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
            .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
            .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded,
            .assessmentOmitted, .noteRecorded, .participantCompleted, .participantLost, .participantSignedOff,
            .dosePlanOrdered, .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged,
            .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .recoveryAssessed,
            .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed, .adverseEventReported,
            .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved, .adverseEventReopened,
            .causalityAssessed, .expectednessAssessed, .seriousnessDeclared, .saeReportSubmitted,
            .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed, .queryRaised,
            .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
            .eventCountersigned, .sourceDataVerified:
            nil
        }
    }

    /// The query that it answers, closes or opens again.
    public var steppedQuery: Int? {
        switch self {
        case .queryAnswered(let payload): payload.query
        case .queryClosed(let payload): payload.query
        case .queryReopened(let payload): payload.query
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
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
            .safetyFlagClosed, .queryRaised, .deviationDetected, .deviationReported, .deviationClassified,
            .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided, .eventCountersigned,
            .sourceDataVerified:
            nil
        }
    }

    /// How many events the root covers that it names; `nil` if it names none.
    public var coveredEvents: Int? {
        switch self {
        case .participantSignedOff(let payload): payload.size
        case .databaseLocked(let payload): payload.size
        case .dataCutDeclared(let payload): payload.size
        case .analysisRun(let payload): payload.size
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .databaseUnlocked, .textRedacted,
            .studyClosed, .participantScreened, .eligibilityCriterionAssessed, .eligibilityConfirmed,
            .eligibilityDeclined, .eligibilityOverridden, .consentGiven, .consentRenewed, .consentWithdrawn,
            .participantEnrolled, .safetyScreeningCompleted, .abstractionStarted, .recordAbstracted,
            .abstractionVerified, .diagnosisRecorded, .medicationRecorded, .medicationChanged, .visitOccurred,
            .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded, .assessmentOmitted, .noteRecorded,
            .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded, .dosePlanOrdered,
            .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged, .infusionPaused,
            .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed,
            .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
            .eventCountersigned, .sourceDataVerified:
            nil
        }
    }

    /// The vital signs that it states.
    public var vitalSigns: VitalSigns? {
        switch self {
        case .vitalsRecorded(let payload): payload.signs
        case .preInfusionCheckCompleted(let payload): payload.vitals
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
            .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
            .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded,
            .assessmentOmitted, .noteRecorded, .participantWithdrawn, .participantCompleted, .participantLost,
            .deathRecorded, .participantSignedOff, .dosePlanOrdered, .infusionCancelled, .infusionStarted,
            .infusionRateChanged, .infusionPaused, .infusionResumed, .bolusGiven, .infusionStopped,
            .rescueMedicationGiven, .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned,
            .drugDestroyed, .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed,
            .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
            .eventCountersigned, .sourceDataVerified:
            nil
        }
    }
}
