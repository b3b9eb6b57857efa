import Study

extension EventKind {
    /// What its page says beside what the code says; a new kind does not build without one.
    var note: EventNote {
        switch self {
        case .studyOpened: StudyNotes.opened
        case .protocolAdopted: StudyNotes.protocolAdopted
        case .ethicsApprovalRecorded: StudyNotes.ethicsApproval
        case .consentFormAdopted: StudyNotes.consentForm
        case .incidentRecorded: StudyNotes.incident
        case .participantScreened: ParticipantNotes.screened
        case .eligibilityCriterionAssessed: ParticipantNotes.criterion
        case .eligibilityConfirmed: ParticipantNotes.confirmed
        case .eligibilityDeclined: ParticipantNotes.declined
        case .eligibilityOverridden: ParticipantNotes.overridden
        case .consentGiven: ParticipantNotes.consentGiven
        case .consentRenewed: ParticipantNotes.consentRenewed
        case .consentWithdrawn: ParticipantNotes.consentWithdrawn
        case .participantEnrolled: ParticipantNotes.enrolled
        case .historicalInfusionAbstracted: ParticipantNotes.historicalInfusion
        case .participantWithdrawn: ParticipantNotes.withdrawn
        case .participantCompleted: ParticipantNotes.completed
        case .participantLost: ParticipantNotes.lost
        case .assessmentRecorded: AssessmentNotes.recorded
        case .assessmentOmitted: AssessmentNotes.omitted
        case .noteRecorded: AssessmentNotes.note
        case .dosePlanOrdered: InfusionNotes.plan
        case .preInfusionCheckCompleted: InfusionNotes.check
        case .infusionCancelled: InfusionNotes.cancelled
        case .infusionStarted: InfusionNotes.started
        case .infusionRateChanged: InfusionNotes.rateChanged
        case .infusionPaused: InfusionNotes.paused
        case .infusionResumed: InfusionNotes.resumed
        case .bolusGiven: InfusionNotes.bolus
        case .vitalsRecorded: InfusionNotes.vitals
        case .infusionStopped: InfusionNotes.stopped
        case .adverseEventReported: SafetyNotes.reported
        case .adverseEventUpdated: SafetyNotes.updated
        case .adverseEventCoded: SafetyNotes.coded
        case .adverseEventResolved: SafetyNotes.resolved
        case .adverseEventReopened: SafetyNotes.reopened
        case .causalityAssessed: SafetyNotes.causality
        case .expectednessAssessed: SafetyNotes.expectedness
        case .safetyFlagRaised: SafetyNotes.flag
        case .queryRaised: RecordNotes.query
        case .deviationDetected: RecordNotes.detected
        case .deviationReported: RecordNotes.reported
        case .deviationResolved: RecordNotes.resolved
        case .eventCorrected: RecordNotes.corrected
        case .eventVoided: RecordNotes.voided
        case .eventCountersigned: RecordNotes.countersigned
        }
    }
}
