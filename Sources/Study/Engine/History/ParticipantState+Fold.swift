extension ParticipantState {
    /// Takes in one effective event: the only place where an event becomes something that is known of a participant.
    ///
    /// Facts may come in any order. What is open (deviations, flags, queries, countersignatures) follows the order of
    /// writing, so a voided or corrected event means that all are taken in anew.
    ///
    /// - Parameters:
    ///   - recorded: The participant's events as they were written, for what an event says of another.
    ///   - study: What is in force for the study.
    mutating func take(_ event: EffectiveEvent, among recorded: [RecordedEvent], _ study: StudyRecord) {
        switch event.event {
        case .participantScreened(let it): parts[at: it.part].screenings.insertInOrder(Fact(event, it))
        case .consentGiven(let it): parts[at: it.part].consents.insertInOrder(Fact(event, .first))
        case .consentRenewed(let it): parts[at: it.part].consents.insertInOrder(Fact(event, .renewal))
        case .consentWithdrawn(let it): parts[at: it.part].consentWithdrawals.insertInOrder(Fact(event, it))
        case .eligibilityCriterionAssessed(let it): parts[at: it.part].criteria.insertInOrder(Fact(event, it))
        case .eligibilityConfirmed(let it): parts[at: it.part].rulings.insertInOrder(Fact(event, .confirmed))
        case .eligibilityDeclined(let it): parts[at: it.part].rulings.insertInOrder(Fact(event, .declined))
        case .eligibilityOverridden(let it): takeOverride(event, it)
        case .participantEnrolled(let it): parts[at: it.part].enrolments.insertInOrder(Fact(event, it))
        case .participantWithdrawn(let it): parts[at: it.part].ends.insertInOrder(Fact(event, .withdrawn(it)))
        case .participantLost(let it): parts[at: it.part].ends.insertInOrder(Fact(event, .lost))
        case .participantCompleted(let it): parts[at: it.part].ends.insertInOrder(Fact(event, .completed))
        case .deathRecorded(let it): deaths.insertInOrder(Fact(event, it))
        case .participantSignedOff(let it): signOff = SignOff(event.recorded, it)
        case .assessmentRecorded(let it): assessments[AssessmentKey(it), default: []].insertInOrder(Fact(event, it))
        case .assessmentOmitted(let it): omissions.insertInOrder(Fact(event, it))
        case .visitMissed(let it): missedVisits.insertInOrder(Fact(event, it))
        case .historicalInfusionAbstracted(let it): infusions[at: it.infusion].history.insertInOrder(Fact(event, it))
        case .dosePlanOrdered(let it): infusions[at: it.infusion].plans.insertInOrder(Fact(event, it))
        case .preInfusionCheckCompleted(let it): infusions[at: it.infusion].checks.insertInOrder(Fact(event, it))
        case .infusionCancelled(let it): infusions[at: it.infusion].cancellations.insertInOrder(Fact(event, it))
        case .infusionStarted(let it): infusions[at: it.infusion].run.insertInOrder(Fact(event, .start(it)))
        case .infusionRateChanged(let it): infusions[at: it.infusion].run.insertInOrder(Fact(event, .rate(it)))
        case .infusionPaused(let it): infusions[at: it.infusion].run.insertInOrder(Fact(event, .pause(it)))
        case .infusionResumed(let it): infusions[at: it.infusion].run.insertInOrder(Fact(event, .resume))
        case .bolusGiven(let it): infusions[at: it.infusion].run.insertInOrder(Fact(event, .bolus(it)))
        case .infusionStopped(let it): infusions[at: it.infusion].run.insertInOrder(Fact(event, .stop(it)))
        case .vitalsRecorded(let it): takeVitals(event, it)
        case .recoveryAssessed(let it): infusions[at: it.infusion].recoveries.insertInOrder(Fact(event, it))
        case .participantDischarged(let it): infusions[at: it.infusion].discharges.insertInOrder(Fact(event, it))
        case .drugDispensed(let it): infusions[at: it.infusion].drug.insertInOrder(Fact(event, .dispensed(it.mg)))
        case .drugReturned(let it): infusions[at: it.infusion].drug.insertInOrder(Fact(event, .returned(it.mg)))
        case .drugDestroyed(let it): infusions[at: it.infusion].drug.insertInOrder(Fact(event, .destroyed(it.mg)))
        case .adverseEventReported(let it): adverseEvents[at: it.ae].reports.insertInOrder(Fact(event, it))
        case .adverseEventUpdated(let it): adverseEvents[at: it.ae].changes.insertInOrder(Fact(event, .updated(it)))
        case .adverseEventCoded(let it): adverseEvents[at: it.ae].changes.insertInOrder(Fact(event, .coded(it)))
        case .adverseEventResolved(let it): adverseEvents[at: it.ae].changes.insertInOrder(Fact(event, .resolved(it)))
        case .adverseEventReopened(let it): adverseEvents[at: it.ae].changes.insertInOrder(Fact(event, .reopened))
        case .seriousnessDeclared(let it): adverseEvents[at: it.ae].changes.insertInOrder(Fact(event, .declared(it)))
        case .saeReportSubmitted(let it): adverseEvents[at: it.ae].submissions.insertInOrder(Fact(event, it))
        case .causalityAssessed(let it): adverseEvents[at: it.ae].causalities.insertInOrder(Fact(event, it))
        case .expectednessAssessed(let it): adverseEvents[at: it.ae].expectations.insertInOrder(Fact(event, it))
        case .safetyFlagRaised(let it): takeFlag(event, it)
        case .safetyFlagClosed: closeFlag(event.recorded.cause, by: event.seq)
        case .deviationDetected(let it): takeDeviation(event, it)
        case .deviationReported(let it): deviations[event.seq] = DeviationState(event, it)
        case .deviationClassified(let it): classifyDeviation(event.recorded.cause, it.deviationClass)
        case .deviationResolved(let it): closeDeviation(event.recorded.cause, it.how, by: event.seq)
        case .queryRaised(let it): takeQuery(event, it)
        case .queryAnswered(let it): queries.set(it.query, .answered)
        case .queryClosed(let it): queries.set(it.query, .closed)
        case .queryReopened(let it): queries.set(it.query, .open)
        case .sourceDataVerified(let it): verified[it.seq] = event.seq
        case .textRedacted(let it): takeRedaction(event, it)
        case .eventCorrected(let it): takeCorrection(event, it, among: recorded, study)
        case .eventCountersigned(let it): countersign(it.seq, by: event.seq, among: recorded)
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .studyClosed, .safetyScreeningCompleted, .abstractionStarted,
            .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded, .medicationChanged,
            .visitOccurred, .noteRecorded, .rescueMedicationGiven, .saeReportAcknowledged, .pregnancyReported,
            .deviationSubmitted, .eventVoided:
            break
        }
    }

    private mutating func takeOverride(_ event: EffectiveEvent, _ payload: EligibilityOverridden) {
        parts[at: payload.part].rulings.insertInOrder(Fact(event, .overridden(payload.criteria)))
        hold(event.recorded, .override)
    }

    private mutating func takeVitals(_ event: EffectiveEvent, _ payload: VitalsRecorded) {
        if let infusion = payload.infusion {
            infusions[at: infusion].vitals.insertInOrder(Fact(event, payload.signs))
        } else {
            vitals.insertInOrder(Fact(event, payload.signs))
        }
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
