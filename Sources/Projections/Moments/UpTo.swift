public import CivilTime
public import Study

/// What had happened by an instant, whenever it was written: the events that remain when later ones are left out.
///
/// Filters on the corrected `occurred`: corrections and voids always apply, whenever they were made. A reduced
/// precision counts at its last instant. An event that should have a time and has none is left out and counted. An
/// event that carries no time of its own stays if the event it answers stays; without one it stays.
public struct UpTo: Hashable, Sendable {
    /// The last instant that counts.
    public let instant: Instant
    /// The offsets that the study's zone can have had.
    public let offsets: OffsetRange

    /// Creates the filter.
    public init(_ instant: Instant, offsets: OffsetRange) {
        self.instant = instant
        self.offsets = offsets
    }

    /// What remains, in the order given, and how many events were left out because their time is unknown.
    ///
    /// - Parameter events: the events of a ledger, ascending by number.
    public func filter(_ events: [RecordedEvent]) -> (events: [RecordedEvent], timeUnknown: Int) {
        let times = CorrectedTimes(events)
        var left: Set<Int> = []
        var unknown = 0
        for event in events {
            switch placement(event, times, left) {
            case .stays: continue
            case .isLater: left.insert(event.seq)
            case .isUnknown:
                left.insert(event.seq)
                unknown += times.voided.contains(event.seq) ? 0 : 1
            }
        }
        return (events.filter { !left.contains($0.seq) }, unknown)
    }

    private enum Placement { case stays, isLater, isUnknown }

    private func placement(_ event: RecordedEvent, _ times: CorrectedTimes, _ left: Set<Int>) -> Placement {
        if let occurred = times.occurred(event) {
            return occurred.latestInstant(offsets: offsets) <= instant ? .stays : .isLater
        }
        if event.event.carriesNoTime {
            let answered = event.cause ?? event.event.target
            return answered.map { left.contains($0) ? .isLater : .stays } ?? .stays
        }
        return .isUnknown
    }
}

extension StudyEvent {
    /// The event it is about, where the payload names it and not the envelope.
    fileprivate var target: Int? {
        switch self {
        case .queryRaised(let payload): payload.seq
        case .eventCountersigned(let payload): payload.seq
        case .queryAnswered(let payload): payload.query
        case .queryClosed(let payload): payload.query
        case .queryReopened(let payload): payload.query
        case .sourceDataVerified(let payload): payload.seq
        case .textRedacted(let payload): payload.seq
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .studyClosed, .participantScreened, .eligibilityCriterionAssessed,
            .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden, .consentGiven, .consentRenewed,
            .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted, .abstractionStarted,
            .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded, .medicationChanged,
            .visitOccurred, .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded, .assessmentOmitted,
            .noteRecorded, .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded,
            .participantSignedOff, .dosePlanOrdered, .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted,
            .infusionRateChanged, .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped,
            .rescueMedicationGiven, .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned,
            .drugDestroyed, .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed,
            .deviationDetected, .deviationReported, .deviationClassified, .deviationSubmitted, .deviationResolved,
            .eventCorrected, .eventVoided:
            nil
        }
    }
}
