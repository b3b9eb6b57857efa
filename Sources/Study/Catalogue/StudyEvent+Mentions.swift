public import Vocabulary

/// What an event names of other things: a payload names those of its members that do.
public struct EventMentions: Sendable {
    /// The infusion it names.
    public var infusion: InfusionID?
    /// The part of the study it names.
    public var part: PartID?
    /// The adverse event it is about.
    public var adverseEvent: AdverseEventID?
    /// The adverse event that it links to, without being about it.
    public var linkedAdverseEvent: AdverseEventID?
    /// The query that it answers, closes or opens again.
    public var query: Int?
    /// How many events the root covers that it names.
    public var coveredEvents: Int?
    /// The vital signs that it states.
    public var vitalSigns: VitalSigns?
    /// The members of staff that it names besides its author.
    public var staff: [ActorID] = []
}

extension StudyEvent {
    /// The infusion it names, if it names one.
    public var infusion: InfusionID? { mentions.infusion }

    /// The part of the study it names, if it names one.
    public var part: PartID? { mentions.part }

    /// The adverse event it is about, if it is about one.
    public var adverseEvent: AdverseEventID? { mentions.adverseEvent }

    /// What it names of other things; nothing for an event that the ledger owns.
    public var mentions: EventMentions {
        switch self {
        case .ledgerOwned: EventMentions()
        case .studyOpened(let payload): payload.mentions
        case .protocolAdopted(let payload): payload.mentions
        case .ethicsApprovalRecorded(let payload): payload.mentions
        case .consentFormAdopted(let payload): payload.mentions
        case .incidentRecorded(let payload): payload.mentions
        case .ethicsApprovalRenewed(let payload): payload.mentions
        case .ethicsApprovalExpired(let payload): payload.mentions
        case .safetyReferenceAdopted(let payload): payload.mentions
        case .codeListAdopted(let payload): payload.mentions
        case .siteActivated(let payload): payload.mentions
        case .siteClosed(let payload): payload.mentions
        case .roleGranted(let payload): payload.mentions
        case .roleRevoked(let payload): payload.mentions
        case .accessLogged(let payload): payload.mentions
        case .auditTrailReviewed(let payload): payload.mentions
        case .monitoringVisitRecorded(let payload): payload.mentions
        case .inspectionRecorded(let payload): payload.mentions
        case .dataCutDeclared(let payload): payload.mentions
        case .databaseLocked(let payload): payload.mentions
        case .databaseUnlocked(let payload): payload.mentions
        case .analysisRun(let payload): payload.mentions
        case .textRedacted(let payload): payload.mentions
        case .studyClosed(let payload): payload.mentions
        case .participantScreened(let payload): payload.mentions
        case .eligibilityCriterionAssessed(let payload): payload.mentions
        case .eligibilityConfirmed(let payload): payload.mentions
        case .eligibilityDeclined(let payload): payload.mentions
        case .eligibilityOverridden(let payload): payload.mentions
        case .consentGiven(let payload): payload.mentions
        case .consentRenewed(let payload): payload.mentions
        case .consentWithdrawn(let payload): payload.mentions
        case .participantEnrolled(let payload): payload.mentions
        case .safetyScreeningCompleted(let payload): payload.mentions
        case .abstractionStarted(let payload): payload.mentions
        case .recordAbstracted(let payload): payload.mentions
        case .abstractionVerified(let payload): payload.mentions
        case .diagnosisRecorded(let payload): payload.mentions
        case .medicationRecorded(let payload): payload.mentions
        case .medicationChanged(let payload): payload.mentions
        case .visitOccurred(let payload): payload.mentions
        case .visitMissed(let payload): payload.mentions
        case .historicalInfusionAbstracted(let payload): payload.mentions
        case .assessmentRecorded(let payload): payload.mentions
        case .assessmentOmitted(let payload): payload.mentions
        case .noteRecorded(let payload): payload.mentions
        case .participantWithdrawn(let payload): payload.mentions
        case .participantCompleted(let payload): payload.mentions
        case .participantLost(let payload): payload.mentions
        case .deathRecorded(let payload): payload.mentions
        case .participantSignedOff(let payload): payload.mentions
        case .dosePlanOrdered(let payload): payload.mentions
        case .preInfusionCheckCompleted(let payload): payload.mentions
        case .infusionCancelled(let payload): payload.mentions
        case .infusionStarted(let payload): payload.mentions
        case .infusionRateChanged(let payload): payload.mentions
        case .infusionPaused(let payload): payload.mentions
        case .infusionResumed(let payload): payload.mentions
        case .bolusGiven(let payload): payload.mentions
        case .vitalsRecorded(let payload): payload.mentions
        case .infusionStopped(let payload): payload.mentions
        case .rescueMedicationGiven(let payload): payload.mentions
        case .recoveryAssessed(let payload): payload.mentions
        case .participantDischarged(let payload): payload.mentions
        case .drugDispensed(let payload): payload.mentions
        case .drugReturned(let payload): payload.mentions
        case .drugDestroyed(let payload): payload.mentions
        case .adverseEventReported(let payload): payload.mentions
        case .adverseEventUpdated(let payload): payload.mentions
        case .adverseEventCoded(let payload): payload.mentions
        case .adverseEventResolved(let payload): payload.mentions
        case .adverseEventReopened(let payload): payload.mentions
        case .causalityAssessed(let payload): payload.mentions
        case .expectednessAssessed(let payload): payload.mentions
        case .seriousnessDeclared(let payload): payload.mentions
        case .saeReportSubmitted(let payload): payload.mentions
        case .saeReportAcknowledged(let payload): payload.mentions
        case .pregnancyReported(let payload): payload.mentions
        case .safetyFlagRaised(let payload): payload.mentions
        case .safetyFlagClosed(let payload): payload.mentions
        case .queryRaised(let payload): payload.mentions
        case .queryAnswered(let payload): payload.mentions
        case .queryClosed(let payload): payload.mentions
        case .queryReopened(let payload): payload.mentions
        case .deviationDetected(let payload): payload.mentions
        case .deviationReported(let payload): payload.mentions
        case .deviationClassified(let payload): payload.mentions
        case .deviationSubmitted(let payload): payload.mentions
        case .deviationResolved(let payload): payload.mentions
        case .eventCorrected(let payload): payload.mentions
        case .eventVoided(let payload): payload.mentions
        case .eventCountersigned(let payload): payload.mentions
        case .sourceDataVerified(let payload): payload.mentions
        }
    }
}
