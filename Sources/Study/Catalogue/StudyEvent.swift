/// One event of a study, typed: the closed list of everything that can be said.
///
/// A projection switches over it without a default, so a new kind cannot be forgotten. What the envelope says (who,
/// when, about whom, why) stands in ``RecordedEvent``.
public enum StudyEvent: Hashable, Sendable {
    /// An event that the ledger itself interprets; it changes nothing here. `type` is one of ``ledgerOwnedTypes``.
    case ledgerOwned(type: String)
    /// A study begins.
    case studyOpened(StudyOpened)
    /// A version of the protocol comes into force.
    case protocolAdopted(ProtocolAdopted)
    /// A research ethics board approved the study for a period.
    case ethicsApprovalRecorded(EthicsApprovalRecorded)
    /// A version of a consent form comes into use.
    case consentFormAdopted(ConsentFormAdopted)
    /// Something happened to the record itself.
    case incidentRecorded(IncidentRecorded)
    /// A research ethics board renewed its approval.
    case ethicsApprovalRenewed(EthicsApprovalRenewed)
    /// An approval of a research ethics board ended.
    case ethicsApprovalExpired(EthicsApprovalExpired)
    /// A reference for expected reactions comes into use.
    case safetyReferenceAdopted(SafetyReferenceAdopted)
    /// A list of codes comes into use.
    case codeListAdopted(CodeListAdopted)
    /// A site may begin.
    case siteActivated(SiteActivated)
    /// A site is closed.
    case siteClosed(SiteClosed)
    /// A member of staff gets a further role.
    case roleGranted(RoleGranted)
    /// A further role ends.
    case roleRevoked(RoleRevoked)
    /// Data left the ledger.
    case accessLogged(AccessLogged)
    /// Somebody reviewed the audit trail.
    case auditTrailReviewed(AuditTrailReviewed)
    /// A monitor visited.
    case monitoringVisitRecorded(MonitoringVisitRecorded)
    /// An authority or an auditor came.
    case inspectionRecorded(InspectionRecorded)
    /// A date is set up to which data count.
    case dataCutDeclared(DataCutDeclared)
    /// Somebody asks to lock the database.
    case databaseLocked(DatabaseLocked)
    /// Somebody asks to unlock the database.
    case databaseUnlocked(DatabaseUnlocked)
    /// An analysis was computed.
    case analysisRun(AnalysisRun)
    /// Somebody asks to delete a sealed text.
    case textRedacted(TextRedacted)
    /// The study is closed.
    case studyClosed(StudyClosed)
    /// A person is screened and gets a code.
    case participantScreened(ParticipantScreened)
    /// One eligibility criterion is judged.
    case eligibilityCriterionAssessed(EligibilityCriterionAssessed)
    /// A participant is found eligible.
    case eligibilityConfirmed(EligibilityConfirmed)
    /// A participant is found not eligible.
    case eligibilityDeclined(EligibilityDeclined)
    /// An investigator asks to override eligibility criteria.
    case eligibilityOverridden(EligibilityOverridden)
    /// A participant consents to a part of the study.
    case consentGiven(ConsentGiven)
    /// A participant consents again.
    case consentRenewed(ConsentRenewed)
    /// A participant takes consent back.
    case consentWithdrawn(ConsentWithdrawn)
    /// A participant is enrolled.
    case participantEnrolled(ParticipantEnrolled)
    /// Safety examinations before treatment are done.
    case safetyScreeningCompleted(SafetyScreeningCompleted)
    /// Abstraction of a record begins.
    case abstractionStarted(AbstractionStarted)
    /// Facts were abstracted from a record.
    case recordAbstracted(RecordAbstracted)
    /// A second reader compared an abstraction with the record.
    case abstractionVerified(AbstractionVerified)
    /// A diagnosis with its criteria.
    case diagnosisRecorded(DiagnosisRecorded)
    /// A concomitant medication.
    case medicationRecorded(MedicationRecorded)
    /// A concomitant medication changed.
    case medicationChanged(MedicationChanged)
    /// A visit took place.
    case visitOccurred(VisitOccurred)
    /// A visit did not take place.
    case visitMissed(VisitMissed)
    /// An infusion of ordinary care is abstracted from a record.
    case historicalInfusionAbstracted(HistoricalInfusionAbstracted)
    /// The answers to one instrument at one time point.
    case assessmentRecorded(AssessmentRecorded)
    /// An expected assessment was not done.
    case assessmentOmitted(AssessmentOmitted)
    /// A note; its words are sealed.
    case noteRecorded(NoteRecorded)
    /// A participant leaves the study before its end.
    case participantWithdrawn(ParticipantWithdrawn)
    /// A participant has done all that a part asks for.
    case participantCompleted(ParticipantCompleted)
    /// A participant cannot be reached any more.
    case participantLost(ParticipantLost)
    /// A participant died.
    case deathRecorded(DeathRecorded)
    /// An investigator signs for a participant's record.
    case participantSignedOff(ParticipantSignedOff)
    /// An infusion is ordered.
    case dosePlanOrdered(DosePlanOrdered)
    /// The checks before an infusion are done.
    case preInfusionCheckCompleted(PreInfusionCheckCompleted)
    /// A planned infusion will not take place.
    case infusionCancelled(InfusionCancelled)
    /// An infusion starts.
    case infusionStarted(InfusionStarted)
    /// The rate of a running infusion changes.
    case infusionRateChanged(InfusionRateChanged)
    /// A running infusion is paused.
    case infusionPaused(InfusionPaused)
    /// A paused infusion runs again.
    case infusionResumed(InfusionResumed)
    /// An extra dose is given at once.
    case bolusGiven(BolusGiven)
    /// Vital signs are taken.
    case vitalsRecorded(VitalsRecorded)
    /// An infusion ends.
    case infusionStopped(InfusionStopped)
    /// A rescue medication is given.
    case rescueMedicationGiven(RescueMedicationGiven)
    /// Recovery after an infusion is judged.
    case recoveryAssessed(RecoveryAssessed)
    /// A participant goes home after an infusion.
    case participantDischarged(ParticipantDischarged)
    /// Drug is handed out for an infusion.
    case drugDispensed(DrugDispensed)
    /// Drug comes back.
    case drugReturned(DrugReturned)
    /// Drug is destroyed.
    case drugDestroyed(DrugDestroyed)
    /// An untoward event in a participant.
    case adverseEventReported(AdverseEventReported)
    /// New facts about an adverse event.
    case adverseEventUpdated(AdverseEventUpdated)
    /// An adverse event gets its term.
    case adverseEventCoded(AdverseEventCoded)
    /// An adverse event ends.
    case adverseEventResolved(AdverseEventResolved)
    /// An adverse event that had ended is there again.
    case adverseEventReopened(AdverseEventReopened)
    /// An investigator judges causality.
    case causalityAssessed(CausalityAssessed)
    /// An investigator judges expectedness.
    case expectednessAssessed(ExpectednessAssessed)
    /// An investigator declares what makes an adverse event serious.
    case seriousnessDeclared(SeriousnessDeclared)
    /// A report of a serious adverse event was sent.
    case saeReportSubmitted(SaeReportSubmitted)
    /// The receiver confirmed a report.
    case saeReportAcknowledged(SaeReportAcknowledged)
    /// A participant or a partner is pregnant.
    case pregnancyReported(PregnancyReported)
    /// A value calls for attention now.
    case safetyFlagRaised(SafetyFlagRaised)
    /// Somebody dealt with a safety flag.
    case safetyFlagClosed(SafetyFlagClosed)
    /// A question about an event.
    case queryRaised(QueryRaised)
    /// A query is answered.
    case queryAnswered(QueryAnswered)
    /// A query is settled.
    case queryClosed(QueryClosed)
    /// A query is open again.
    case queryReopened(QueryReopened)
    /// A rule of the protocol was broken.
    case deviationDetected(DeviationDetected)
    /// A person reports a departure from the protocol.
    case deviationReported(DeviationReported)
    /// Somebody judges how much a deviation matters.
    case deviationClassified(DeviationClassified)
    /// A deviation was reported to an ethics board.
    case deviationSubmitted(DeviationSubmitted)
    /// A deviation is settled.
    case deviationResolved(DeviationResolved)
    /// Members of an earlier event are corrected.
    case eventCorrected(EventCorrected)
    /// An earlier event is declared void.
    case eventVoided(EventVoided)
    /// Another entitled actor confirms an event.
    case eventCountersigned(EventCountersigned)
    /// Somebody compared an event with its source.
    case sourceDataVerified(SourceDataVerified)
}
