/// Every kind of event that this room understands, by its type as the envelope spells it.
///
/// The types that the ledger owns (``StudyEvent/ledgerOwnedTypes``) are not among them.
public enum EventKind: String, CaseIterable, Hashable, Sendable {
    case studyOpened = "study.opened"
    case protocolAdopted = "protocol.adopted"
    case ethicsApprovalRecorded = "ethicsApproval.recorded"
    case consentFormAdopted = "consentForm.adopted"
    case incidentRecorded = "incident.recorded"
    case ethicsApprovalRenewed = "ethicsApproval.renewed"
    case ethicsApprovalExpired = "ethicsApproval.expired"
    case safetyReferenceAdopted = "safetyReference.adopted"
    case codeListAdopted = "codeList.adopted"
    case siteActivated = "site.activated"
    case siteClosed = "site.closed"
    case roleGranted = "role.granted"
    case roleRevoked = "role.revoked"
    case accessLogged = "access.logged"
    case auditTrailReviewed = "auditTrail.reviewed"
    case monitoringVisitRecorded = "monitoringVisit.recorded"
    case inspectionRecorded = "inspection.recorded"
    case dataCutDeclared = "dataCut.declared"
    case databaseLocked = "database.locked"
    case databaseUnlocked = "database.unlocked"
    case analysisRun = "analysis.run"
    case textRedacted = "text.redacted"
    case studyClosed = "study.closed"
    case participantScreened = "participant.screened"
    case eligibilityCriterionAssessed = "eligibilityCriterion.assessed"
    case eligibilityConfirmed = "eligibility.confirmed"
    case eligibilityDeclined = "eligibility.declined"
    case eligibilityOverridden = "eligibility.overridden"
    case consentGiven = "consent.given"
    case consentRenewed = "consent.renewed"
    case consentWithdrawn = "consent.withdrawn"
    case participantEnrolled = "participant.enrolled"
    case safetyScreeningCompleted = "safetyScreening.completed"
    case abstractionStarted = "abstraction.started"
    case recordAbstracted = "record.abstracted"
    case abstractionVerified = "abstraction.verified"
    case diagnosisRecorded = "diagnosis.recorded"
    case medicationRecorded = "medication.recorded"
    case medicationChanged = "medication.changed"
    case visitOccurred = "visit.occurred"
    case visitMissed = "visit.missed"
    case historicalInfusionAbstracted = "historicalInfusion.abstracted"
    case assessmentRecorded = "assessment.recorded"
    case assessmentOmitted = "assessment.omitted"
    case noteRecorded = "note.recorded"
    case participantWithdrawn = "participant.withdrawn"
    case participantCompleted = "participant.completed"
    case participantLost = "participant.lost"
    case deathRecorded = "death.recorded"
    case participantSignedOff = "participant.signedOff"
    case dosePlanOrdered = "dosePlan.ordered"
    case preInfusionCheckCompleted = "preInfusionCheck.completed"
    case infusionCancelled = "infusion.cancelled"
    case infusionStarted = "infusion.started"
    case infusionRateChanged = "infusionRate.changed"
    case infusionPaused = "infusion.paused"
    case infusionResumed = "infusion.resumed"
    case bolusGiven = "bolus.given"
    case vitalsRecorded = "vitals.recorded"
    case infusionStopped = "infusion.stopped"
    case rescueMedicationGiven = "rescueMedication.given"
    case recoveryAssessed = "recovery.assessed"
    case participantDischarged = "participant.discharged"
    case drugDispensed = "drug.dispensed"
    case drugReturned = "drug.returned"
    case drugDestroyed = "drug.destroyed"
    case adverseEventReported = "adverseEvent.reported"
    case adverseEventUpdated = "adverseEvent.updated"
    case adverseEventCoded = "adverseEvent.coded"
    case adverseEventResolved = "adverseEvent.resolved"
    case adverseEventReopened = "adverseEvent.reopened"
    case causalityAssessed = "causality.assessed"
    case expectednessAssessed = "expectedness.assessed"
    case seriousnessDeclared = "seriousness.declared"
    case saeReportSubmitted = "saeReport.submitted"
    case saeReportAcknowledged = "saeReport.acknowledged"
    case pregnancyReported = "pregnancy.reported"
    case safetyFlagRaised = "safetyFlag.raised"
    case safetyFlagClosed = "safetyFlag.closed"
    case queryRaised = "query.raised"
    case queryAnswered = "query.answered"
    case queryClosed = "query.closed"
    case queryReopened = "query.reopened"
    case deviationDetected = "deviation.detected"
    case deviationReported = "deviation.reported"
    case deviationClassified = "deviation.classified"
    case deviationSubmitted = "deviation.submitted"
    case deviationResolved = "deviation.resolved"
    case eventCorrected = "event.corrected"
    case eventVoided = "event.voided"
    case eventCountersigned = "event.countersigned"
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
