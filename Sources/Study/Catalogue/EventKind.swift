/// Every kind of event that this room understands, by its type as the envelope spells it.
///
/// The types that the ledger owns (``StudyEvent/ledgerOwnedTypes``) are not among them.
public enum EventKind: String, CaseIterable, Hashable, Sendable {
    /// A study begins.
    case studyOpened = "study.opened"
    /// A version of the protocol comes into force.
    case protocolAdopted = "protocol.adopted"
    /// A research ethics board approved the study for a period.
    case ethicsApprovalRecorded = "ethicsApproval.recorded"
    /// A version of a consent form comes into use.
    case consentFormAdopted = "consentForm.adopted"
    /// Something happened to the record itself.
    case incidentRecorded = "incident.recorded"
    /// A research ethics board renewed its approval.
    case ethicsApprovalRenewed = "ethicsApproval.renewed"
    /// An approval of a research ethics board ended.
    case ethicsApprovalExpired = "ethicsApproval.expired"
    /// A reference for expected reactions comes into use.
    case safetyReferenceAdopted = "safetyReference.adopted"
    /// A list of codes comes into use.
    case codeListAdopted = "codeList.adopted"
    /// A site may begin.
    case siteActivated = "site.activated"
    /// A site is closed.
    case siteClosed = "site.closed"
    /// A member of staff gets a further role.
    case roleGranted = "role.granted"
    /// A further role ends.
    case roleRevoked = "role.revoked"
    /// Data left the ledger.
    case accessLogged = "access.logged"
    /// Somebody reviewed the audit trail.
    case auditTrailReviewed = "auditTrail.reviewed"
    /// A monitor visited.
    case monitoringVisitRecorded = "monitoringVisit.recorded"
    /// An authority or an auditor came.
    case inspectionRecorded = "inspection.recorded"
    /// A date is set up to which data count.
    case dataCutDeclared = "dataCut.declared"
    /// Somebody asks to lock the database.
    case databaseLocked = "database.locked"
    /// Somebody asks to unlock the database.
    case databaseUnlocked = "database.unlocked"
    /// An analysis was computed.
    case analysisRun = "analysis.run"
    /// Somebody asks to delete a sealed text.
    case textRedacted = "text.redacted"
    /// The study is closed.
    case studyClosed = "study.closed"
    /// A person is screened and gets a code.
    case participantScreened = "participant.screened"
    /// One eligibility criterion is judged.
    case eligibilityCriterionAssessed = "eligibilityCriterion.assessed"
    /// A participant is found eligible.
    case eligibilityConfirmed = "eligibility.confirmed"
    /// A participant is found not eligible.
    case eligibilityDeclined = "eligibility.declined"
    /// An investigator asks to override eligibility criteria.
    case eligibilityOverridden = "eligibility.overridden"
    /// A participant consents to a part of the study.
    case consentGiven = "consent.given"
    /// A participant consents again.
    case consentRenewed = "consent.renewed"
    /// A participant takes consent back.
    case consentWithdrawn = "consent.withdrawn"
    /// A participant is enrolled.
    case participantEnrolled = "participant.enrolled"
    /// Safety examinations before treatment are done.
    case safetyScreeningCompleted = "safetyScreening.completed"
    /// Abstraction of a record begins.
    case abstractionStarted = "abstraction.started"
    /// Facts were abstracted from a record.
    case recordAbstracted = "record.abstracted"
    /// A second reader compared an abstraction with the record.
    case abstractionVerified = "abstraction.verified"
    /// A diagnosis with its criteria.
    case diagnosisRecorded = "diagnosis.recorded"
    /// A concomitant medication.
    case medicationRecorded = "medication.recorded"
    /// A concomitant medication changed.
    case medicationChanged = "medication.changed"
    /// A visit took place.
    case visitOccurred = "visit.occurred"
    /// A visit did not take place.
    case visitMissed = "visit.missed"
    /// An infusion of ordinary care is abstracted from a record.
    case historicalInfusionAbstracted = "historicalInfusion.abstracted"
    /// The answers to one instrument at one time point.
    case assessmentRecorded = "assessment.recorded"
    /// An expected assessment was not done.
    case assessmentOmitted = "assessment.omitted"
    /// A note; its words are sealed.
    case noteRecorded = "note.recorded"
    /// A participant leaves the study before its end.
    case participantWithdrawn = "participant.withdrawn"
    /// A participant has done all that a part asks for.
    case participantCompleted = "participant.completed"
    /// A participant cannot be reached any more.
    case participantLost = "participant.lost"
    /// A participant died.
    case deathRecorded = "death.recorded"
    /// An investigator signs for a participant's record.
    case participantSignedOff = "participant.signedOff"
    /// An infusion is ordered.
    case dosePlanOrdered = "dosePlan.ordered"
    /// The checks before an infusion are done.
    case preInfusionCheckCompleted = "preInfusionCheck.completed"
    /// A planned infusion will not take place.
    case infusionCancelled = "infusion.cancelled"
    /// An infusion starts.
    case infusionStarted = "infusion.started"
    /// The rate of a running infusion changes.
    case infusionRateChanged = "infusionRate.changed"
    /// A running infusion is paused.
    case infusionPaused = "infusion.paused"
    /// A paused infusion runs again.
    case infusionResumed = "infusion.resumed"
    /// An extra dose is given at once.
    case bolusGiven = "bolus.given"
    /// Vital signs are taken.
    case vitalsRecorded = "vitals.recorded"
    /// An infusion ends.
    case infusionStopped = "infusion.stopped"
    /// A rescue medication is given.
    case rescueMedicationGiven = "rescueMedication.given"
    /// Recovery after an infusion is judged.
    case recoveryAssessed = "recovery.assessed"
    /// A participant goes home after an infusion.
    case participantDischarged = "participant.discharged"
    /// Drug is handed out for an infusion.
    case drugDispensed = "drug.dispensed"
    /// Drug comes back.
    case drugReturned = "drug.returned"
    /// Drug is destroyed.
    case drugDestroyed = "drug.destroyed"
    /// An untoward event in a participant.
    case adverseEventReported = "adverseEvent.reported"
    /// New facts about an adverse event.
    case adverseEventUpdated = "adverseEvent.updated"
    /// An adverse event gets its term.
    case adverseEventCoded = "adverseEvent.coded"
    /// An adverse event ends.
    case adverseEventResolved = "adverseEvent.resolved"
    /// An adverse event that had ended is there again.
    case adverseEventReopened = "adverseEvent.reopened"
    /// An investigator judges causality.
    case causalityAssessed = "causality.assessed"
    /// An investigator judges expectedness.
    case expectednessAssessed = "expectedness.assessed"
    /// An investigator declares what makes an adverse event serious.
    case seriousnessDeclared = "seriousness.declared"
    /// A report of a serious adverse event was sent.
    case saeReportSubmitted = "saeReport.submitted"
    /// The receiver confirmed a report.
    case saeReportAcknowledged = "saeReport.acknowledged"
    /// A participant or a partner is pregnant.
    case pregnancyReported = "pregnancy.reported"
    /// A value calls for attention now.
    case safetyFlagRaised = "safetyFlag.raised"
    /// Somebody dealt with a safety flag.
    case safetyFlagClosed = "safetyFlag.closed"
    /// A question about an event.
    case queryRaised = "query.raised"
    /// A query is answered.
    case queryAnswered = "query.answered"
    /// A query is settled.
    case queryClosed = "query.closed"
    /// A query is open again.
    case queryReopened = "query.reopened"
    /// A rule of the protocol was broken.
    case deviationDetected = "deviation.detected"
    /// A person reports a departure from the protocol.
    case deviationReported = "deviation.reported"
    /// Somebody judges how much a deviation matters.
    case deviationClassified = "deviation.classified"
    /// A deviation was reported to an ethics board.
    case deviationSubmitted = "deviation.submitted"
    /// A deviation is settled.
    case deviationResolved = "deviation.resolved"
    /// Members of an earlier event are corrected.
    case eventCorrected = "event.corrected"
    /// An earlier event is declared void.
    case eventVoided = "event.voided"
    /// Another entitled actor confirms an event.
    case eventCountersigned = "event.countersigned"
    /// Somebody compared an event with its source.
    case sourceDataVerified = "sourceData.verified"
}

extension EventKind {
    /// The payload that carries this kind.
    public var payload: any EventPayload.Type {
        switch self {
        case .studyOpened: StudyOpened.self
        case .protocolAdopted: ProtocolAdopted.self
        case .ethicsApprovalRecorded: EthicsApprovalRecorded.self
        case .consentFormAdopted: ConsentFormAdopted.self
        case .incidentRecorded: IncidentRecorded.self
        case .ethicsApprovalRenewed: EthicsApprovalRenewed.self
        case .ethicsApprovalExpired: EthicsApprovalExpired.self
        case .safetyReferenceAdopted: SafetyReferenceAdopted.self
        case .codeListAdopted: CodeListAdopted.self
        case .siteActivated: SiteActivated.self
        case .siteClosed: SiteClosed.self
        case .roleGranted: RoleGranted.self
        case .roleRevoked: RoleRevoked.self
        case .accessLogged: AccessLogged.self
        case .auditTrailReviewed: AuditTrailReviewed.self
        case .monitoringVisitRecorded: MonitoringVisitRecorded.self
        case .inspectionRecorded: InspectionRecorded.self
        case .dataCutDeclared: DataCutDeclared.self
        case .databaseLocked: DatabaseLocked.self
        case .databaseUnlocked: DatabaseUnlocked.self
        case .analysisRun: AnalysisRun.self
        case .textRedacted: TextRedacted.self
        case .studyClosed: StudyClosed.self
        case .participantScreened: ParticipantScreened.self
        case .eligibilityCriterionAssessed: EligibilityCriterionAssessed.self
        case .eligibilityConfirmed: EligibilityConfirmed.self
        case .eligibilityDeclined: EligibilityDeclined.self
        case .eligibilityOverridden: EligibilityOverridden.self
        case .consentGiven: ConsentGiven.self
        case .consentRenewed: ConsentRenewed.self
        case .consentWithdrawn: ConsentWithdrawn.self
        case .participantEnrolled: ParticipantEnrolled.self
        case .safetyScreeningCompleted: SafetyScreeningCompleted.self
        case .abstractionStarted: AbstractionStarted.self
        case .recordAbstracted: RecordAbstracted.self
        case .abstractionVerified: AbstractionVerified.self
        case .diagnosisRecorded: DiagnosisRecorded.self
        case .medicationRecorded: MedicationRecorded.self
        case .medicationChanged: MedicationChanged.self
        case .visitOccurred: VisitOccurred.self
        case .visitMissed: VisitMissed.self
        case .historicalInfusionAbstracted: HistoricalInfusionAbstracted.self
        case .assessmentRecorded: AssessmentRecorded.self
        case .assessmentOmitted: AssessmentOmitted.self
        case .noteRecorded: NoteRecorded.self
        case .participantWithdrawn: ParticipantWithdrawn.self
        case .participantCompleted: ParticipantCompleted.self
        case .participantLost: ParticipantLost.self
        case .deathRecorded: DeathRecorded.self
        case .participantSignedOff: ParticipantSignedOff.self
        case .dosePlanOrdered: DosePlanOrdered.self
        case .preInfusionCheckCompleted: PreInfusionCheckCompleted.self
        case .infusionCancelled: InfusionCancelled.self
        case .infusionStarted: InfusionStarted.self
        case .infusionRateChanged: InfusionRateChanged.self
        case .infusionPaused: InfusionPaused.self
        case .infusionResumed: InfusionResumed.self
        case .bolusGiven: BolusGiven.self
        case .vitalsRecorded: VitalsRecorded.self
        case .infusionStopped: InfusionStopped.self
        case .rescueMedicationGiven: RescueMedicationGiven.self
        case .recoveryAssessed: RecoveryAssessed.self
        case .participantDischarged: ParticipantDischarged.self
        case .drugDispensed: DrugDispensed.self
        case .drugReturned: DrugReturned.self
        case .drugDestroyed: DrugDestroyed.self
        case .adverseEventReported: AdverseEventReported.self
        case .adverseEventUpdated: AdverseEventUpdated.self
        case .adverseEventCoded: AdverseEventCoded.self
        case .adverseEventResolved: AdverseEventResolved.self
        case .adverseEventReopened: AdverseEventReopened.self
        case .causalityAssessed: CausalityAssessed.self
        case .expectednessAssessed: ExpectednessAssessed.self
        case .seriousnessDeclared: SeriousnessDeclared.self
        case .saeReportSubmitted: SaeReportSubmitted.self
        case .saeReportAcknowledged: SaeReportAcknowledged.self
        case .pregnancyReported: PregnancyReported.self
        case .safetyFlagRaised: SafetyFlagRaised.self
        case .safetyFlagClosed: SafetyFlagClosed.self
        case .queryRaised: QueryRaised.self
        case .queryAnswered: QueryAnswered.self
        case .queryClosed: QueryClosed.self
        case .queryReopened: QueryReopened.self
        case .deviationDetected: DeviationDetected.self
        case .deviationReported: DeviationReported.self
        case .deviationClassified: DeviationClassified.self
        case .deviationSubmitted: DeviationSubmitted.self
        case .deviationResolved: DeviationResolved.self
        case .eventCorrected: EventCorrected.self
        case .eventVoided: EventVoided.self
        case .eventCountersigned: EventCountersigned.self
        case .sourceDataVerified: SourceDataVerified.self
        }
    }

    /// The kind of a type, or `nil` if no event of this room has it.
    ///
    /// One look-up in a table instead of a comparison with every type.
    public init?(type: String) {
        guard let kind = Self.byType[type] else { return nil }
        self = kind
    }

    private static let byType = [String: EventKind](uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
