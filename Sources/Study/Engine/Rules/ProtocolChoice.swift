import Vocabulary

/// Parts, criteria, arms, instruments, time points and scales are those that the protocol declares.
enum ProtocolChoice {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        let (event, adopted) = (judged.event, judged.adopted)
        if let part = event.event.part, adopted.part(part) == nil {
            let parts = adopted.document.parts.map(\.id.text)
            return judgement.refuse(event, .notInProtocol(kind: "part", given: part.text, choices: parts))
        }
        guard let (kind, given, choices) = unknownChoice(judged) else { return }
        judgement.refuse(event, .notInProtocol(kind: kind, given: given, choices: choices))
    }

    private static func unknownChoice(_ judged: RecordCase) -> (String, String, [String])? {
        guard let part = judged.studyPart else { return nil }
        switch judged.event.event {
        case .eligibilityCriterionAssessed(let payload):
            guard part.criterion(payload.criterion) == nil else { return nil }
            return ("criterion", payload.criterion.text, part.criteria.map(\.id.text))
        case .eligibilityOverridden(let payload):
            guard let unknown = payload.criteria.first(where: { part.criterion($0) == nil }) else { return nil }
            return ("criterion", unknown.text, part.criteria.map(\.id.text))
        case .participantEnrolled(let payload):
            guard let arm = payload.arm, !part.arms.contains(arm) else { return nil }
            return ("arm", arm.text, part.arms.map(\.text))
        case .assessmentRecorded(let payload):
            return unknownAssessment(payload.instrument, payload.timepoint, judged)
        case .assessmentOmitted(let payload):
            return unknownAssessment(payload.instrument, payload.timepoint, judged)
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened, .eligibilityConfirmed,
            .eligibilityDeclined, .consentGiven, .consentRenewed, .consentWithdrawn, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .visitMissed, .historicalInfusionAbstracted, .noteRecorded,
            .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded, .participantSignedOff,
            .dosePlanOrdered, .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged,
            .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed,
            .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
            .eventCountersigned, .sourceDataVerified:
            return nil
        }
    }

    private static func unknownAssessment(
        _ instrument: Code, _ timepoint: Code, _ judged: RecordCase
    ) -> (String, String, [String])? {
        let document = judged.adopted.document
        if judged.adopted.instrument(instrument) == nil {
            return ("instrument", instrument.text, document.instruments.map(\.id.text))
        }
        guard document.timepoint(timepoint, in: judged.part) == nil else { return nil }
        let choices = document.timepoints.filter { $0.part == nil || $0.part == judged.part }
        return ("time point", timepoint.text, choices.map(\.id.text))
    }
}
