/// Everything recorded of one participant, as it counts, with what the rules say of it.
///
/// Invariant: after every ``apply(_:study:)`` this equals what applying all events to a new history gives.
public struct ParticipantHistory: Sendable {
    /// The participant.
    public let code: ParticipantCode
    /// All events, by number.
    public private(set) var events: [RecordedEvent] = []
    /// The events that are not voided, corrections applied, in order of time, then number.
    public private(set) var effective: [EffectiveEvent] = []
    /// What is known of the participant.
    public private(set) var state: ParticipantState
    /// The events that were voided.
    public private(set) var voided: Set<Int> = []
    /// The corrections that count, by the event that they correct.
    public private(set) var corrections: [Int: [Int]] = [:]

    var violationSet: Set<Violation> = []
    var deviations = Reconciliation<ExpectedDeviation>()
    var flags = Reconciliation<ExpectedFlag>()
    var queries = Reconciliation<ExpectedQuery>()
    private var judgements: [Scope: Judgement] = [:]
    private var judgedRevision = 0

    /// A participant of whom nothing is recorded yet.
    public init(code: ParticipantCode) {
        self.code = code
        state = ParticipantState(code: code)
    }

    /// The hard rules that effective events break, by event; those that were overridden on purpose included.
    public var violations: [Violation] {
        violationSet.sorted { ($0.seq, $0.refusal.kind) < ($1.seq, $1.refusal.kind) }
    }

    /// The event of a number.
    public func event(_ seq: Int) -> RecordedEvent? { events.bySeq(seq) }

    /// The event of a number as it counts.
    public func effective(_ seq: Int) -> EffectiveEvent? { effective.last { $0.seq == seq } }

    /// Takes in one event of this participant; never fails.
    ///
    /// An event that is neither a correction nor a void costs no more in a long history than in a short one.
    mutating func apply(_ event: RecordedEvent, study: StudyRecord) {
        if judgedRevision != study.revision { judgeEverything(study) }
        let isLast = events.last.map { $0.seq < event.seq } ?? true
        events.appendBySeq(event)
        guard isLast, event.correction == nil, !event.isVoid else { return rebuild(study) }
        let effective = insert(CorrectedEvent(event), study)
        judge(effective, study)
    }

    /// Judges again what changes of the study's own record may have changed.
    mutating func refresh(_ study: StudyRecord) {
        if judgedRevision != study.revision { judgeEverything(study) }
    }

    private mutating func rebuild(_ study: StudyRecord) {
        var fresh = ParticipantHistory(code: code)
        fresh.events = events
        fresh.voided = Set(events.lazy.filter(\.isVoid).compactMap(\.cause))
        let corrections = Dictionary(
            grouping: events.filter { $0.correction != nil && !fresh.voided.contains($0.seq) }, by: \.cause)
        for event in events where !fresh.voided.contains(event.seq) {
            var corrected = CorrectedEvent(event)
            for later in corrections[event.seq] ?? [] {
                try? corrected.apply(later.correction?.changes ?? [], seq: later.seq)
            }
            fresh.insert(corrected, study)
        }
        fresh.judgeEverything(study)
        self = fresh
    }

    @discardableResult
    private mutating func insert(_ corrected: CorrectedEvent, _ study: StudyRecord) -> EffectiveEvent {
        let causeAt = corrected.event.carriesNoTime ? corrected.recorded.cause.flatMap { effective($0)?.at } : nil
        if !corrected.corrections.isEmpty { corrections[corrected.recorded.seq] = corrected.corrections }
        let event = EffectiveEvent(
            corrected, causeAt: causeAt, part: state.part(of: corrected.event),
            protocol: study.adopted(corrected.recorded.protocolVersion))
        var index = effective.endIndex
        while index > effective.startIndex, event.precedes(effective[index - 1]) { index -= 1 }
        if index == effective.endIndex { effective.append(event) } else { effective.insert(event, at: index) }
        state.take(event)
        keepOpenMatters(event, study)
        return event
    }

    private mutating func judge(_ event: EffectiveEvent, _ study: StudyRecord) {
        guard !hasDanglingReference, case .scopes(let scopes) = AffectedScopes(event, state) else {
            return judgeEverything(study)
        }
        settle(.record(event.seq), Judgement(event, state, study))
        for scope in scopes { settle(scope, Judgement(scope, state, study)) }
    }

    /// Whether an event names an infusion or adverse event that was not known; the next event may make it known.
    private var hasDanglingReference: Bool {
        violationSet.contains { $0.refusal.kind == .unknownInfusion || $0.refusal.kind == .unknownAdverseEvent }
    }

    private mutating func judgeEverything(_ study: StudyRecord) {
        judgedRevision = study.revision
        var unvisited = Set(judgements.keys)
        for event in effective {
            unvisited.remove(.record(event.seq))
            settle(.record(event.seq), Judgement(event, state, study))
        }
        for scope in state.scopes {
            unvisited.remove(scope)
            settle(scope, Judgement(scope, state, study))
        }
        for scope in unvisited { settle(scope, Judgement()) }
    }

    /// Puts a judgement in the place of the earlier one of its scope.
    private mutating func settle(_ scope: Scope, _ judgement: Judgement) {
        let earlier = judgements[scope]
        guard earlier != nil || !judgement.isEmpty else { return }
        let before = earlier ?? Judgement()
        for key in before.deviations.subtracting(judgement.deviations) { deviations.expectNoMore(key) }
        for key in judgement.deviations.subtracting(before.deviations) { deviations.expect(key) }
        for key in before.flags.subtracting(judgement.flags) { flags.expectNoMore(key) }
        for key in judgement.flags.subtracting(before.flags) { flags.expect(key) }
        for key in before.queries.subtracting(judgement.queries) { queries.expectNoMore(key) }
        for key in judgement.queries.subtracting(before.queries) { queries.expect(key) }
        violationSet.subtract(before.violations)
        violationSet.formUnion(judgement.violations)
        judgements[scope] = judgement.isEmpty ? nil : judgement
    }
}

extension ParticipantHistory {
    /// Deviations, flags, queries and countersignatures: they follow the order of writing, not of time.
    private mutating func keepOpenMatters(_ event: EffectiveEvent, _ study: StudyRecord) {
        let recorded = event.recorded
        switch event.event {
        case .deviationDetected(let payload):
            let key = ExpectedDeviation(
                payload.rule, payload.deviationClass, cause: recorded.cause ?? -1, infusion: payload.infusion,
                part: payload.part)
            deviations.record(key, seq: event.seq)
            state.deviations[event.seq] = DeviationState(event, payload)
        case .deviationReported(let payload): state.deviations[event.seq] = DeviationState(event, payload)
        case .deviationResolved(let payload): closeDeviation(recorded.cause, payload.how, by: event.seq)
        case .safetyFlagRaised(let payload):
            let cause = recorded.cause ?? -1
            flags.record(ExpectedFlag(flag: payload.flag, cause: cause, infusion: payload.infusion), seq: event.seq)
            state.flags.append(
                FlagState(seq: event.seq, flag: payload.flag, infusion: payload.infusion, cause: recorded.cause))
        case .queryRaised(let payload):
            queries.record(ExpectedQuery(seq: payload.seq, field: payload.field), seq: event.seq)
            state.queries.append(
                QueryState(
                    seq: event.seq, target: payload.seq, field: payload.field, isDerived: recorded.source == .derived))
        case .queryAnswered(let payload): state.queries.set(payload.query, .answered)
        case .queryClosed(let payload): state.queries.set(payload.query, .closed)
        case .queryReopened(let payload): state.queries.set(payload.query, .open)
        case .safetyFlagClosed: state.closeFlag(recorded.cause, by: event.seq)
        case .deviationClassified(let payload):
            if let cause = recorded.cause { state.deviations[cause]?.deviationClass = payload.deviationClass }
        case .sourceDataVerified(let payload): state.verified[payload.seq] = event.seq
        case .participantSignedOff(let payload):
            state.signOff = SignOff(seq: event.seq, actor: recorded.actor, meaning: payload.meaning)
        case .textRedacted(let payload):
            state.redactions.append(
                RedactionState(
                    seq: event.seq, target: payload.seq, name: payload.text, basis: payload.basis,
                    actor: recorded.actor))
            hold(recorded, .redaction)
        case .eligibilityOverridden: hold(recorded, .override)
        case .eventCorrected(let payload): holdForCountersignature(recorded, payload, study)
        case .eventCountersigned(let payload): countersign(payload.seq, by: event.seq)
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .studyClosed, .participantScreened, .eligibilityCriterionAssessed,
            .eligibilityConfirmed, .eligibilityDeclined, .consentGiven, .consentRenewed, .consentWithdrawn,
            .participantEnrolled, .safetyScreeningCompleted, .abstractionStarted, .recordAbstracted,
            .abstractionVerified, .diagnosisRecorded, .medicationRecorded, .medicationChanged, .visitOccurred,
            .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded, .assessmentOmitted, .noteRecorded,
            .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded, .dosePlanOrdered,
            .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged, .infusionPaused,
            .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .deviationSubmitted, .eventVoided:
            break
        }
    }

    private mutating func closeDeviation(_ seq: Int?, _ how: DeviationResolution, by closing: Int) {
        guard let seq, var deviation = state.deviations[seq], deviation.status == .open else { return }
        deviation.status = how == .resolved ? .resolved : .noLongerHolds
        deviation.closedBy = closing
        state.deviations[seq] = deviation
        guard let rule = deviation.rule else { return }
        let key = ExpectedDeviation(
            rule, deviation.recordedClass, cause: deviation.cause ?? -1, infusion: deviation.infusion,
            part: deviation.part)
        deviations.close(key, forGood: how == .resolved)
    }

    private mutating func holdForCountersignature(
        _ recorded: RecordedEvent, _ payload: EventCorrected, _ study: StudyRecord
    ) {
        guard let target = recorded.cause.flatMap(event), let adopted = study.adopted(recorded.protocolVersion),
            payload.touchesCriticalField(of: target.event.type, under: adopted.document)
        else { return }
        hold(recorded, .correction)
    }

    private mutating func hold(_ recorded: RecordedEvent, _ matter: PendingCountersignature.Matter) {
        state.pendingCountersignatures.append(
            PendingCountersignature(seq: recorded.seq, of: matter, author: recorded.actor))
    }

    private mutating func countersign(_ seq: Int, by countersignature: Int) {
        state.pendingCountersignatures.removeAll { $0.seq == seq }
        if let index = state.redactions.firstIndex(where: { $0.seq == seq }) {
            state.redactions[index].doneBy = countersignature
        }
        guard let part = event(seq)?.event.part, case .eligibilityOverridden? = event(seq)?.event else { return }
        state.parts[part]?.effectiveOverrides.insert(seq)
    }
}

extension DeviationState {
    fileprivate init(_ event: EffectiveEvent, _ payload: DeviationDetected) {
        self.init(
            seq: event.seq, rule: payload.rule, deviationClass: payload.deviationClass,
            recordedClass: payload.deviationClass, category: nil,
            infusion: payload.infusion, part: payload.part, cause: event.recorded.cause)
    }

    fileprivate init(_ event: EffectiveEvent, _ payload: DeviationReported) {
        self.init(
            seq: event.seq, rule: nil, deviationClass: payload.deviationClass,
            recordedClass: payload.deviationClass, category: payload.category,
            infusion: payload.infusion, part: payload.part, cause: event.recorded.cause)
    }
}
