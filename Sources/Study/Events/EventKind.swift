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
    /// A value calls for attention now.
    case safetyFlagRaised = "safetyFlag.raised"
    /// A question about an event.
    case queryRaised = "query.raised"
    /// A rule of the protocol was broken.
    case deviationDetected = "deviation.detected"
    /// A person reports a departure from the protocol.
    case deviationReported = "deviation.reported"
    /// A deviation is settled.
    case deviationResolved = "deviation.resolved"
    /// Members of an earlier event are corrected.
    case eventCorrected = "event.corrected"
    /// An earlier event is declared void.
    case eventVoided = "event.voided"
    /// Another entitled actor confirms an event.
    case eventCountersigned = "event.countersigned"
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
        case .participantScreened: ParticipantScreened.self
        case .eligibilityCriterionAssessed: EligibilityCriterionAssessed.self
        case .eligibilityConfirmed: EligibilityConfirmed.self
        case .eligibilityDeclined: EligibilityDeclined.self
        case .eligibilityOverridden: EligibilityOverridden.self
        case .consentGiven: ConsentGiven.self
        case .consentRenewed: ConsentRenewed.self
        case .consentWithdrawn: ConsentWithdrawn.self
        case .participantEnrolled: ParticipantEnrolled.self
        case .historicalInfusionAbstracted: HistoricalInfusionAbstracted.self
        case .assessmentRecorded: AssessmentRecorded.self
        case .assessmentOmitted: AssessmentOmitted.self
        case .noteRecorded: NoteRecorded.self
        case .participantWithdrawn: ParticipantWithdrawn.self
        case .participantCompleted: ParticipantCompleted.self
        case .participantLost: ParticipantLost.self
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
        case .adverseEventReported: AdverseEventReported.self
        case .adverseEventUpdated: AdverseEventUpdated.self
        case .adverseEventCoded: AdverseEventCoded.self
        case .adverseEventResolved: AdverseEventResolved.self
        case .adverseEventReopened: AdverseEventReopened.self
        case .causalityAssessed: CausalityAssessed.self
        case .expectednessAssessed: ExpectednessAssessed.self
        case .safetyFlagRaised: SafetyFlagRaised.self
        case .queryRaised: QueryRaised.self
        case .deviationDetected: DeviationDetected.self
        case .deviationReported: DeviationReported.self
        case .deviationResolved: DeviationResolved.self
        case .eventCorrected: EventCorrected.self
        case .eventVoided: EventVoided.self
        case .eventCountersigned: EventCountersigned.self
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
