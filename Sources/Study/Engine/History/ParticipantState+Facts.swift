extension ParticipantState {
    /// Takes in what an effective event says of the participant; the order of calls does not matter.
    mutating func take(_ event: EffectiveEvent) {
        switch event.event {
        case .participantScreened(let payload): parts[at: payload.part].screenings.insertInOrder(Fact(event, payload))
        case .consentGiven(let payload):
            parts[at: payload.part].consents.insertInOrder(Fact(event, ConsentGrant(payload)))
        case .consentRenewed(let payload):
            parts[at: payload.part].consents.insertInOrder(Fact(event, ConsentGrant(payload)))
        case .consentWithdrawn(let payload):
            parts[at: payload.part].consentWithdrawals.insertInOrder(Fact(event, payload))
        case .eligibilityCriterionAssessed(let payload):
            parts[at: payload.part].criteria.insertInOrder(Fact(event, payload))
        case .eligibilityConfirmed(let payload): parts[at: payload.part].rulings.insertInOrder(Fact(event, .confirmed))
        case .eligibilityDeclined(let payload): parts[at: payload.part].rulings.insertInOrder(Fact(event, .declined))
        case .eligibilityOverridden(let payload):
            parts[at: payload.part].rulings.insertInOrder(Fact(event, .overridden(payload.criteria)))
        case .participantEnrolled(let payload): parts[at: payload.part].enrolments.insertInOrder(Fact(event, payload))
        case .participantWithdrawn(let payload):
            parts[at: payload.part].ends.insertInOrder(Fact(event, .withdrawn(payload)))
        case .participantLost(let payload): parts[at: payload.part].ends.insertInOrder(Fact(event, .lost))
        case .participantCompleted(let payload): parts[at: payload.part].ends.insertInOrder(Fact(event, .completed))
        case .assessmentRecorded(let payload):
            assessments[AssessmentKey(payload), default: []].insertInOrder(Fact(event, payload))
        case .assessmentOmitted(let payload): omissions.insertInOrder(Fact(event, payload))
        case .visitMissed(let payload): missedVisits.insertInOrder(Fact(event, payload))
        case .deathRecorded(let payload): deaths.insertInOrder(Fact(event, payload))
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .historicalInfusionAbstracted, .noteRecorded, .participantSignedOff,
            .dosePlanOrdered, .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged,
            .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed,
            .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
            .eventCountersigned, .sourceDataVerified:
            takeInfusion(event)
            takeAdverseEvent(event)
        }
    }

    private mutating func takeInfusion(_ event: EffectiveEvent) {
        switch event.event {
        case .historicalInfusionAbstracted(let payload):
            infusions[at: payload.infusion].history.insertInOrder(Fact(event, payload))
        case .dosePlanOrdered(let payload): infusions[at: payload.infusion].plans.insertInOrder(Fact(event, payload))
        case .preInfusionCheckCompleted(let payload):
            infusions[at: payload.infusion].checks.insertInOrder(Fact(event, payload))
        case .infusionCancelled(let payload):
            infusions[at: payload.infusion].cancellations.insertInOrder(Fact(event, payload))
        case .infusionStarted(let payload): takeStep(event, payload.infusion, .start(payload))
        case .infusionRateChanged(let payload): takeStep(event, payload.infusion, .rate(payload))
        case .infusionPaused(let payload): takeStep(event, payload.infusion, .pause(payload))
        case .infusionResumed(let payload): takeStep(event, payload.infusion, .resume)
        case .bolusGiven(let payload): takeStep(event, payload.infusion, .bolus(payload))
        case .infusionStopped(let payload): takeStep(event, payload.infusion, .stop(payload))
        case .recoveryAssessed(let payload):
            infusions[at: payload.infusion].recoveries.insertInOrder(Fact(event, payload))
        case .participantDischarged(let payload):
            infusions[at: payload.infusion].discharges.insertInOrder(Fact(event, payload))
        case .drugDispensed(let payload): takeDrug(event, payload.infusion, .dispensed(payload.mg))
        case .drugReturned(let payload): takeDrug(event, payload.infusion, .returned(payload.mg))
        case .drugDestroyed(let payload): takeDrug(event, payload.infusion, .destroyed(payload.mg))
        case .vitalsRecorded(let payload):
            if let infusion = payload.infusion {
                infusions[at: infusion].vitals.insertInOrder(Fact(event, payload.signs))
            } else {
                vitals.insertInOrder(Fact(event, payload.signs))
            }
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
            .rescueMedicationGiven, .adverseEventReported, .adverseEventUpdated, .adverseEventCoded,
            .adverseEventResolved, .adverseEventReopened, .causalityAssessed, .expectednessAssessed,
            .seriousnessDeclared, .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised,
            .safetyFlagClosed, .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected,
            .deviationReported, .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected,
            .eventVoided, .eventCountersigned, .sourceDataVerified:
            break
        }
    }

    private mutating func takeDrug(_ event: EffectiveEvent, _ infusion: InfusionID, _ movement: DrugMovement) {
        infusions[at: infusion].drug.insertInOrder(Fact(event, movement))
    }

    private mutating func takeStep(_ event: EffectiveEvent, _ infusion: InfusionID, _ step: RunStep) {
        infusions[at: infusion].run.insertInOrder(Fact(event, step))
    }

    private mutating func takeAdverseEvent(_ event: EffectiveEvent) {
        switch event.event {
        case .adverseEventReported(let payload):
            adverseEvents[at: payload.ae].reports.insertInOrder(Fact(event, payload))
        case .adverseEventUpdated(let payload): takeChange(event, payload.ae, .updated(payload))
        case .adverseEventCoded(let payload): takeChange(event, payload.ae, .coded(payload))
        case .adverseEventResolved(let payload): takeChange(event, payload.ae, .resolved(payload))
        case .adverseEventReopened(let payload): takeChange(event, payload.ae, .reopened)
        case .seriousnessDeclared(let payload): takeChange(event, payload.ae, .declared(payload))
        case .saeReportSubmitted(let payload):
            adverseEvents[at: payload.ae].submissions.insertInOrder(Fact(event, payload))
        case .causalityAssessed(let payload):
            adverseEvents[at: payload.ae].causalities.insertInOrder(Fact(event, payload))
        case .expectednessAssessed(let payload):
            adverseEvents[at: payload.ae].expectations.insertInOrder(Fact(event, payload))
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
            .drugReturned, .drugDestroyed, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised,
            .safetyFlagClosed, .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected,
            .deviationReported, .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected,
            .eventVoided, .eventCountersigned, .sourceDataVerified:
            break
        }
    }

    private mutating func takeChange(_ event: EffectiveEvent, _ ae: AdverseEventID, _ change: AdverseEventChange) {
        adverseEvents[at: ae].changes.insertInOrder(Fact(event, change))
    }
}

extension ConsentGrant {
    fileprivate init(_ payload: ConsentGiven) {
        self.init(
            formVersion: payload.formVersion, obtainedBy: payload.obtainedBy, copyGiven: payload.copyGiven,
            isRenewal: false)
    }

    fileprivate init(_ payload: ConsentRenewed) {
        self.init(
            formVersion: payload.formVersion, obtainedBy: payload.obtainedBy, copyGiven: payload.copyGiven,
            isRenewal: true)
    }
}

extension [PartID: PartState] {
    fileprivate subscript(at id: PartID) -> PartState {
        get { self[id] ?? PartState(id: id) }
        _modify { yield &self[id, default: PartState(id: id)] }
    }
}

extension [InfusionID: InfusionState] {
    fileprivate subscript(at id: InfusionID) -> InfusionState {
        get { self[id] ?? InfusionState(id: id) }
        _modify { yield &self[id, default: InfusionState(id: id)] }
    }
}

extension [AdverseEventID: AdverseEventState] {
    fileprivate subscript(at id: AdverseEventID) -> AdverseEventState {
        get { self[id] ?? AdverseEventState(id: id) }
        _modify { yield &self[id, default: AdverseEventState(id: id)] }
    }
}
