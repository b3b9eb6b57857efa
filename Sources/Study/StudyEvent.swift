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
    /// A value calls for attention now.
    case safetyFlagRaised(SafetyFlagRaised)
    /// A question about an event.
    case queryRaised(QueryRaised)
    /// A rule of the protocol was broken.
    case deviationDetected(DeviationDetected)
    /// A person reports a departure from the protocol.
    case deviationReported(DeviationReported)
    /// A deviation is settled.
    case deviationResolved(DeviationResolved)
    /// Members of an earlier event are corrected.
    case eventCorrected(EventCorrected)
    /// An earlier event is declared void.
    case eventVoided(EventVoided)
    /// Another entitled actor confirms an event.
    case eventCountersigned(EventCountersigned)
}
