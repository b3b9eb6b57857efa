import Vocabulary

/// DV17: a prohibited concomitant medication, or a change of one, during participation.
///
/// Minor.
///
/// In this order:
/// 1. the medication is one that the protocol prohibits;
/// 2. it changed.
///
/// Judged from enrolment in a part with procedures to its end. Cause: the event.
enum DV17MedicationProhibited {
    static let rule: Code = "DV17"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        let concerns =
            switch judged.event.event {
            case .medicationRecorded(let payload): payload.prohibited
            case .medicationChanged: true
            case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
                .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
                .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
                .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
                .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
                .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
                .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
                .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .visitOccurred,
                .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded, .assessmentOmitted, .noteRecorded,
                .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded, .participantSignedOff,
                .dosePlanOrdered, .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted,
                .infusionRateChanged, .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded,
                .infusionStopped, .rescueMedicationGiven, .recoveryAssessed, .participantDischarged, .drugDispensed,
                .drugReturned, .drugDestroyed, .adverseEventReported, .adverseEventUpdated, .adverseEventCoded,
                .adverseEventResolved, .adverseEventReopened, .causalityAssessed, .expectednessAssessed,
                .seriousnessDeclared, .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported,
                .safetyFlagRaised, .safetyFlagClosed, .queryRaised, .queryAnswered, .queryClosed, .queryReopened,
                .deviationDetected, .deviationReported, .deviationClassified, .deviationSubmitted, .deviationResolved,
                .eventCorrected, .eventVoided, .eventCountersigned, .sourceDataVerified:
                false
            }
        guard concerns, judged.isUnderTreatment else { return }
        judgement.deviations.insert(judged.deviation(rule, .minor))
    }
}

extension RecordCase {
    /// Whether the participant is enrolled, at the event, in a part with procedures that has not ended.
    fileprivate var isUnderTreatment: Bool {
        state.parts.values.contains { part in
            guard adopted.part(part.id)?.procedures == true,
                part.enrolments.contains(where: { !$0.isCertainlyAfter(event.at, seq: event.seq) })
            else { return false }
            return !part.ends.contains { $0.isCertainlyBefore(event.at, seq: event.seq) }
        }
    }
}
