import CivilTime
import Study
import Vocabulary

/// Makes the entries of one participant's timeline.
struct TimelineBuilder {
    private let history: ParticipantHistory
    private let words: EventWords
    private let offsets: OffsetRange
    private let effective: [Int: EffectiveEvent]
    private let corrections: [Int: [TimelineCorrection]]
    private let voids: [Int: TimelineVoid]

    init(_ history: ParticipantHistory, _ study: StudyProtocol) {
        self.history = history
        words = EventWords(study)
        offsets = study.zone.range
        effective = Dictionary(uniqueKeysWithValues: history.effective.map { ($0.seq, $0) })
        let words = words
        let answers = history.events.filter { $0.cause != nil }
        corrections = Dictionary(grouping: answers.filter { !history.voided.contains($0.seq) }) { $0.cause ?? -1 }
            .mapValues { $0.compactMap { TimelineCorrection($0, words) } }
        voids = Dictionary(
            answers.compactMap { answer in TimelineVoid(answer).map { (answer.cause ?? -1, $0) } }
        ) { first, _ in first }
    }

    /// The entry of an event; nothing for a correction or a void of another entry.
    func entry(_ event: RecordedEvent) -> TimelineEntry? {
        guard event.event.kind != .eventCorrected, event.event.kind != .eventVoided else { return nil }
        let effective = effective[event.seq]
        let content = effective?.event ?? event.event
        let occurred = effective?.occurred ?? event.occurred
        return TimelineEntry(
            seq: event.seq, type: content.type, occurred: occurred,
            at: effective?.at ?? Moment(event.occurred, recorded: event.recorded, offsets: offsets),
            recorded: event.recorded, actor: event.actor, text: words.text(content),
            detail: effective == nil ? nil : detail(content), isLate: isLate(event, effective),
            isTimeUnknown: occurred == nil && !content.carriesNoTime, mark: TimelineEntry.Mark(content),
            corrections: corrections[event.seq] ?? [], void: voids[event.seq])
    }

    private func isLate(_ event: RecordedEvent, _ effective: EffectiveEvent?) -> Bool {
        effective?.lateEntry ?? event.reasons.contains(.lateEntry)
    }

    /// What an infusion delivered, at its stop.
    private func detail(_ event: StudyEvent) -> String? {
        guard case .infusionStopped(let stop) = event, let infusion = history.state.infusions[stop.infusion] else {
            return nil
        }
        return ExposureWords.text(infusion)
    }
}

extension TimelineEntry.Mark {
    init?(_ event: StudyEvent) {
        switch event.kind {
        case .deviationDetected, .deviationReported: self = .deviation
        case .safetyFlagRaised: self = .flag
        case .queryRaised: self = .query
        case .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted, .incidentRecorded,
            .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted, .codeListAdopted, .siteActivated,
            .siteClosed, .roleGranted, .roleRevoked, .accessLogged, .auditTrailReviewed, .monitoringVisitRecorded,
            .inspectionRecorded, .dataCutDeclared, .databaseLocked, .databaseUnlocked, .analysisRun, .textRedacted,
            .studyClosed, .participantScreened, .eligibilityCriterionAssessed, .eligibilityConfirmed,
            .eligibilityDeclined, .eligibilityOverridden, .consentGiven, .consentRenewed, .consentWithdrawn,
            .participantEnrolled, .safetyScreeningCompleted, .abstractionStarted, .recordAbstracted,
            .abstractionVerified, .diagnosisRecorded, .medicationRecorded, .medicationChanged, .visitOccurred,
            .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded, .assessmentOmitted, .noteRecorded,
            .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded, .participantSignedOff,
            .dosePlanOrdered, .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged,
            .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagClosed, .queryAnswered,
            .queryClosed, .queryReopened, .deviationClassified, .deviationSubmitted, .deviationResolved,
            .eventCorrected, .eventVoided, .eventCountersigned, .sourceDataVerified, nil:
            return nil
        }
    }
}

extension TimelineCorrection {
    init?(_ event: RecordedEvent, _ words: EventWords) {
        guard case .eventCorrected(let payload) = event.event else { return nil }
        self.init(
            seq: event.seq, recorded: event.recorded, actor: event.actor, reasons: event.reasons,
            changes: payload.changes, text: payload.changes.map(words.text).joined(separator: ", "))
    }
}

extension TimelineVoid {
    init?(_ event: RecordedEvent) {
        guard event.event.kind == .eventVoided else { return nil }
        self.init(seq: event.seq, recorded: event.recorded, actor: event.actor, reasons: event.reasons)
    }
}
