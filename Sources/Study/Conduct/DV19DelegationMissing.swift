import Vocabulary

/// DV19: a delegate without a role, or a form that nobody signed.
///
/// Minor.
///
/// 1. An event names a member of staff (who obtained consent, who prescribed, a witness) who had no role in the ledger
///    when it was written; cause: that event. Not judged for a state that was given no `actor.authorised` at all.
/// 2. A part was completed and no consent to it is recorded; cause: the completion.
enum DV19DelegationMissing {
    static let rule: Code = "DV19"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        let staff = judged.study.staff
        guard !staff.isEmpty else { return }
        let isWithoutRole = judged.event.event.delegates.contains { !staff.isEntitled($0, at: judged.event.seq) }
        guard isWithoutRole else { return }
        judgement.deviations.insert(judged.deviation(rule, .minor))
    }

    static func judge(_ judged: PartCase, _ judgement: inout Judgement) {
        guard judged.part.consents.isEmpty, let end = judged.part.ends.first(where: { $0.content == .completed })
        else { return }
        judgement.deviations.insert(judged.deviation(rule, .minor, cause: end.seq))
    }
}

extension StudyEvent {
    /// The members of staff that it names besides its author.
    fileprivate var delegates: [ActorID] {
        switch self {
        case .consentGiven(let payload): [payload.obtainedBy]
        case .consentRenewed(let payload): [payload.obtainedBy]
        case .dosePlanOrdered(let payload): [payload.prescriber].compactMap { $0 }
        case .infusionStarted(let payload): [payload.witness].compactMap { $0 }
        case .infusionStopped(let payload): [payload.wasteWitness].compactMap { $0 }
        case .drugDispensed(let payload): [payload.witness]
        case .drugReturned(let payload): [payload.witness]
        case .drugDestroyed(let payload): [payload.witness]
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
            .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
            .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted, .abstractionStarted,
            .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded, .medicationChanged,
            .visitOccurred, .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded, .assessmentOmitted,
            .noteRecorded, .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded,
            .participantSignedOff, .preInfusionCheckCompleted, .infusionCancelled, .infusionRateChanged,
            .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .adverseEventReported, .adverseEventUpdated,
            .adverseEventCoded, .adverseEventResolved, .adverseEventReopened, .causalityAssessed,
            .expectednessAssessed, .seriousnessDeclared, .saeReportSubmitted, .saeReportAcknowledged,
            .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed, .queryRaised, .queryAnswered, .queryClosed,
            .queryReopened, .deviationDetected, .deviationReported, .deviationClassified, .deviationSubmitted,
            .deviationResolved, .eventCorrected, .eventVoided, .eventCountersigned, .sourceDataVerified:
            []
        }
    }
}
