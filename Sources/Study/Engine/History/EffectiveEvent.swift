public import CivilTime
import Vocabulary

/// A recorded event as it counts: not voided, its corrections applied.
///
/// Copies share one immutable object, because histories, cases and snapshots pass these around all the time.
public struct EffectiveEvent: Hashable, Sendable {
    private let storage: Storage

    /// The event as it was written.
    public var recorded: RecordedEvent { storage.recorded }
    /// What it says now.
    public var event: StudyEvent { storage.event }
    /// When it happened, as far as is known now.
    public var occurred: Occurred? { storage.occurred }
    /// The events that corrected it, ascending.
    public var corrections: [Int] { storage.corrections }
    /// Whether it was written so long after it happened that it counts as late, or says so itself.
    public var lateEntry: Bool { storage.lateEntry }
    /// When it happened, as an interval; an event without a time of its own stands where its cause stands.
    public var at: Moment { storage.at }
    /// The number of the event.
    public var seq: Int { storage.seq }

    /// Whether it stands before `other` in a history: by its earliest instant, then by number.
    public func precedes(_ other: EffectiveEvent) -> Bool {
        let (mine, theirs) = (storage.earliest, other.storage.earliest)
        return mine == theirs ? seq < other.seq : mine < theirs
    }

    /// Whether both say the same of the same event.
    public static func == (left: EffectiveEvent, right: EffectiveEvent) -> Bool {
        left.storage === right.storage
            || left.recorded == right.recorded && left.event == right.event && left.occurred == right.occurred
                && left.corrections == right.corrections && left.lateEntry == right.lateEntry && left.at == right.at
    }

    /// Hashes the number, which tells the events of one history apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(seq) }
}

extension EffectiveEvent {
    fileprivate final class Storage: Sendable {
        let recorded: RecordedEvent
        let event: StudyEvent
        let occurred: Occurred?
        let corrections: [Int]
        let lateEntry: Bool
        let at: Moment
        let seq: Int
        let earliest: Instant

        init(_ corrected: CorrectedEvent, at: Moment, lateEntry: Bool) {
            recorded = corrected.recorded
            event = corrected.event
            occurred = corrected.occurred
            corrections = corrected.corrections
            self.lateEntry = lateEntry
            self.at = at
            seq = corrected.recorded.seq
            earliest = at.earliest
        }
    }

    /// What an event says after its corrections; `part` is the part it belongs to, where that is known.
    init(_ corrected: CorrectedEvent, causeAt: Moment?, part: PartID?, protocol adopted: AdoptedProtocol?) {
        let recorded = corrected.recorded
        let own = Moment(
            corrected.occurred, recorded: recorded.recorded, offsets: adopted?.offsets ?? .utc)
        storage = Storage(
            corrected, at: corrected.event.carriesNoTime ? causeAt ?? own : own,
            lateEntry: recorded.reasons.contains(.lateEntry) || recorded.isLate(at: own, part: part, under: adopted))
    }
}

extension RecordedEvent {
    /// Whether it was written later after it happened than a part with procedures allows without a reason.
    ///
    /// Not asked of abstraction. Of an adverse event the awareness of the site counts, not the onset.
    func isLate(at occurred: Moment, part: PartID?, under adopted: AdoptedProtocol?) -> Bool {
        guard let adopted, let part, adopted.part(part)?.procedures == true else { return false }
        let moment = lateFrom(occurred, adopted)
        guard let moment, moment.occurred != nil else { return false }
        let limit = Int64(adopted.document.analysis.lateEntryHours) * 60
        return recorded > moment.latest.adding(minutes: limit)
    }

    /// The moment from which lateness counts; `nil` for what cannot be late.
    private func lateFrom(_ occurred: Moment, _ adopted: AdoptedProtocol) -> Moment? {
        switch event {
        case .historicalInfusionAbstracted: nil
        case .adverseEventReported(let payload):
            Moment(payload.awareOn, recorded: recorded, offsets: adopted.offsets)
        case .adverseEventUpdated(let payload):
            payload.awareOn.map { Moment($0, recorded: recorded, offsets: adopted.offsets) } ?? occurred
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
            .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
            .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .visitMissed, .assessmentRecorded, .assessmentOmitted, .noteRecorded,
            .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded, .participantSignedOff,
            .dosePlanOrdered, .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged,
            .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventCoded, .adverseEventResolved, .adverseEventReopened, .causalityAssessed,
            .expectednessAssessed, .seriousnessDeclared, .saeReportSubmitted, .saeReportAcknowledged,
            .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed, .queryRaised, .queryAnswered, .queryClosed,
            .queryReopened, .deviationDetected, .deviationReported, .deviationClassified, .deviationSubmitted,
            .deviationResolved, .eventCorrected, .eventVoided, .eventCountersigned, .sourceDataVerified:
            occurred
        }
    }
}
