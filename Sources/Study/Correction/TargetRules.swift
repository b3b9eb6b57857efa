import CanonicalJSON
import Vocabulary

/// H11: what corrections, voids, countersignatures, queries and resolutions may answer.
struct TargetRules {
    let entry: RecordedEvent
    let role: Role?
    let state: StudyState

    /// Every refusal that applies, in no order.
    var refusals: [Refusal] {
        switch entry.event {
        case .eventCorrected(let payload): editRefusals(.correction) + correctionRefusals(payload)
        case .eventVoided: editRefusals(.void)
        case .eventCountersigned(let payload): countersignatureRefusals(payload)
        case .queryRaised(let payload): known(payload.seq) == nil ? [.unknownEvent(payload.seq)] : []
        case .queryAnswered(let payload): queryRefusals(payload.query, step: "answer", from: [.open])
        case .queryClosed(let payload): queryRefusals(payload.query, step: "closing", from: [.answered])
        case .queryReopened(let payload): queryRefusals(payload.query, step: "reopening", from: [.answered])
        case .safetyFlagClosed: flagRefusals
        case .deviationResolved: resolutionRefusals
        case .deviationClassified, .deviationSubmitted: deviationRefusals
        case .sourceDataVerified(let payload): standingRefusals(payload.seq)
        // A void does not take a name out of the ledger; a redaction does, whatever else was decided of the event.
        case .textRedacted(let payload):
            known(payload.seq) == nil ? [.unknownEvent(payload.seq)] : redactionRefusals(payload)
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
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .deviationDetected,
            .deviationReported:
            []
        }
    }

    private var history: ParticipantHistory? { entry.subject.flatMap { state.participants[$0] } }

    private func known(_ seq: Int) -> RecordedEvent? { history?.event(seq) ?? state.study.event(seq) }

    /// The target of a correction or void: it belongs to the same participant, or like it to the study.
    private var target: RecordedEvent? {
        guard let cause = entry.cause else { return nil }
        return entry.subject == nil ? state.study.event(cause) : history?.event(cause)
    }

    private func isVoided(_ seq: Int) -> Bool {
        history?.voided.contains(seq) ?? state.study.voided.contains(seq)
    }

    /// Whether it is a request that another has given effect, which cannot be undone by undoing the request.
    private func isDone(_ target: RecordedEvent) -> Bool {
        switch target.event {
        case .textRedacted, .databaseLocked, .databaseUnlocked:
            let redaction = history?.state.redactions.first { $0.seq == target.seq }
            return redaction?.doneBy != nil || state.study.countersigned[target.seq] != nil
        default: return false
        }
    }

    private func editRefusals(_ purpose: ReasonPurpose) -> [Refusal] {
        var refusals: [Refusal] = entry.reasons.isEmpty ? [.reasonMissing(purpose)] : []
        guard let target else { return refusals + [.unknownEvent(entry.cause ?? -1)] }
        if isVoided(target.seq) { refusals.append(.voidedEvent(target.seq)) }
        if !target.isEditable(purpose) || isDone(target) {
            refusals.append(.notCorrectable(target.seq, type: target.event.type))
        }
        if target.isEditable(purpose), !isEntitled(to: target.event) {
            refusals.append(.roleNotEntitled(actor: entry.actor, role: role, type: target.event.type))
        }
        return refusals
    }

    /// Who may correct, void or confirm an event may append its type.
    private func isEntitled(to event: StudyEvent) -> Bool {
        guard role != nil, state.study.current != nil else { return true }
        return state.study.permits(entry.actor, role, type: event.type, at: entry.seq, on: entry.recorded)
    }

    private func correctionRefusals(_ payload: EventCorrected) -> [Refusal] {
        guard let target, target.isEditable(.correction) else { return [] }
        if let same = payload.changes.first(where: { $0.new == $0.old }) {
            let value = same.old.map { $0.json.canonicalText } ?? "absent"
            return [.sameValue(target.seq, field: same.pointer, value: value)]
        }
        var corrected = state.corrected(target)
        do throws(CorrectionProblem) {
            try corrected.apply(payload.changes, seq: entry.seq)
        } catch {
            return [.correctionFails(target.seq, error)]
        }
        guard !entry.reasons.contains(.override), let current = state.study.inForce(writtenAt: entry.recorded) else {
            return []
        }
        return corrected.event.implausible(current).map { [$0] } ?? []
    }

    private func countersignatureRefusals(_ payload: EventCountersigned) -> [Refusal] {
        guard let target = known(payload.seq) else { return [.unknownEvent(payload.seq)] }
        let pending = (history?.state.pendingCountersignatures ?? []) + state.study.pending
        guard !isVoided(target.seq) else { return [.voidedEvent(target.seq)] }
        if let refusal = lockRefusal(target) { return [refusal] }
        let isSuspect = state.study.staff.isSuspect(target.actor, at: target.seq)
        guard isSuspect || pending.contains(where: { $0.seq == target.seq }) else {
            return [.nothingToCountersign(target.seq)]
        }
        var refusals: [Refusal] = []
        if target.actor == entry.actor { refusals.append(.ownCountersignature(target.seq, actor: entry.actor)) }
        if let leaf = target.leaf, leaf != payload.leaf.text { refusals.append(.leafDiffers(target.seq)) }
        let matter = target.correction == nil ? target : target.cause.flatMap(known) ?? target
        if isSuspect ? role != .investigator : !isEntitled(to: matter.event) {
            refusals.append(.roleNotEntitled(actor: entry.actor, role: role, type: matter.event.type))
        }
        return refusals
    }

    /// A lock that waits while another came before it, and an unlocking of what is open, have nothing left to do; what
    /// was opened after the lock was asked for still counts (H14).
    private func lockRefusal(_ target: RecordedEvent) -> Refusal? {
        let isLocked = state.study.lock.lockedSince(before: entry.seq) != nil
        switch target.event {
        case .databaseLocked(let payload):
            let open = payload.waiver == nil ? state.openMatters(at: entry.recorded) : []
            return isLocked ? .lockState(isLocked: true) : open.isEmpty ? nil : .openMatters(open)
        case .databaseUnlocked:
            if let closed = state.study.closed {
                return .alreadyRecorded(what: "The closing of the study", seq: closed.seq)
            }
            return isLocked ? nil : .lockState(isLocked: false)
        default: return nil
        }
    }

    private func queryRefusals(_ seq: Int, step: String, from wanted: Set<QueryState.Status>) -> [Refusal] {
        let queries = entry.subject == nil ? state.study.queries : history?.state.queries ?? []
        guard let query = queries.first(where: { $0.seq == seq }) else { return [.unknownEvent(seq)] }
        // A query of the program's own asks to have a value confirmed; who confirms it may close it at once.
        let isEnough = wanted.contains(query.status) || step == "closing" && query.isDerived && query.status == .open
        return isEnough ? [] : [.matterState(seq, step: step, status: query.status.rawValue)]
    }

    private var flagRefusals: [Refusal] {
        guard let cause = entry.cause, let flag = history?.state.flags.first(where: { $0.seq == cause }) else {
            return [.unknownEvent(entry.cause ?? -1)]
        }
        return flag.closedBy == nil ? [] : [.matterState(cause, step: "closing", status: "closed")]
    }

    private var deviationRefusals: [Refusal] {
        guard let cause = entry.cause, history?.state.deviations[cause] != nil else {
            return [.unknownEvent(entry.cause ?? -1)]
        }
        return []
    }

    private func standingRefusals(_ seq: Int) -> [Refusal] {
        guard known(seq) != nil else { return [.unknownEvent(seq)] }
        return isVoided(seq) ? [.voidedEvent(seq)] : []
    }

    private func redactionRefusals(_ payload: TextRedacted) -> [Refusal] {
        let earlier = history?.state.redactions.contains { $0.target == payload.seq && $0.name == payload.text }
        guard known(payload.seq)?.sealed.contains(payload.text.text) == true, earlier != true else {
            return [.unknownText(payload.seq, name: payload.text)]
        }
        return []
    }

    private var resolutionRefusals: [Refusal] {
        guard let cause = entry.cause, let deviation = history?.state.deviations[cause] else {
            return [.unknownEvent(entry.cause ?? -1)]
        }
        guard deviation.status == .open else {
            return [.alreadyRecorded(what: "The end of this deviation", seq: deviation.closedBy ?? cause)]
        }
        return []
    }
}

extension RecordedEvent {
    /// Whether it can be corrected, or voided: not what the program derived, nor what the ledger interprets.
    func isEditable(_ purpose: ReasonPurpose) -> Bool {
        guard !isDerived else { return false }
        switch event.traits?.edits {
        case .all: return true
        case .voiding: return purpose == .void
        case .forbidden, nil: return false
        }
    }
}

extension StudyState {
    /// An event of a number with the corrections that count so far.
    func corrected(_ target: RecordedEvent) -> CorrectedEvent {
        guard let subject = target.subject else {
            return CorrectedEvent(target, among: study.events, voided: study.voided)
        }
        guard let history = participants[subject] else { return CorrectedEvent(target) }
        return CorrectedEvent(target, among: history.events, voided: history.voided)
    }
}
