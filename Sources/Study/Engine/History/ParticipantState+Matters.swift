import Vocabulary

/// What the rules ask for of one participant, held against what was recorded of it.
struct DerivedMatters: Hashable, Sendable {
    var deviations = Reconciliation<ExpectedDeviation>()
    var flags = Reconciliation<ExpectedFlag>()
    var queries = Reconciliation<ExpectedQuery>()

    /// Whether something should be recorded that is not, or the other way round.
    var isUnsettled: Bool {
        !(flags.missing.isEmpty && queries.missing.isEmpty && deviations.missing.isEmpty && deviations.surplus.isEmpty)
    }

    /// Takes a scope's judgement in the place of its earlier one.
    mutating func replace(_ before: Judgement, by judgement: Judgement) {
        for key in before.deviations.subtracting(judgement.deviations) { deviations.expectNoMore(key) }
        for key in judgement.deviations.subtracting(before.deviations) { deviations.expect(key) }
        for key in before.flags.subtracting(judgement.flags) { flags.expectNoMore(key) }
        for key in judgement.flags.subtracting(before.flags) { flags.expect(key) }
        for key in before.queries.subtracting(judgement.queries) { queries.expectNoMore(key) }
        for key in judgement.queries.subtracting(before.queries) { queries.expect(key) }
    }
}

extension ParticipantState {
    mutating func takeDeviation(_ event: EffectiveEvent, _ payload: DeviationDetected) {
        deviations[event.seq] = DeviationState(event, payload)
        let key = ExpectedDeviation(
            payload.rule, payload.deviationClass, cause: event.recorded.cause ?? -1, infusion: payload.infusion,
            part: payload.part)
        derived.deviations.record(key, seq: event.seq)
    }

    mutating func classifyDeviation(_ seq: Int?, _ judged: DeviationClass) {
        if let seq { deviations[seq]?.deviationClass = judged }
    }

    mutating func closeDeviation(_ seq: Int?, _ how: DeviationResolution, by closing: Int) {
        guard let seq, var deviation = deviations[seq], deviation.status == .open else { return }
        deviation.status = how == .resolved ? .resolved : .noLongerHolds
        deviation.closedBy = closing
        deviations[seq] = deviation
        guard let rule = deviation.rule else { return }
        let key = ExpectedDeviation(
            rule, deviation.recordedClass, cause: deviation.cause ?? -1, infusion: deviation.infusion,
            part: deviation.part)
        derived.deviations.close(key, forGood: how == .resolved)
    }

    mutating func takeFlag(_ event: EffectiveEvent, _ payload: SafetyFlagRaised) {
        let cause = event.recorded.cause
        flags.append(FlagState(seq: event.seq, flag: payload.flag, infusion: payload.infusion, cause: cause))
        let key = ExpectedFlag(flag: payload.flag, cause: cause ?? -1, infusion: payload.infusion)
        derived.flags.record(key, seq: event.seq)
    }

    mutating func closeFlag(_ seq: Int?, by closing: Int) {
        guard let index = flags.firstIndex(where: { $0.seq == seq }) else { return }
        flags[index].closedBy = closing
    }

    mutating func takeQuery(_ event: EffectiveEvent, _ payload: QueryRaised) {
        queries.append(
            QueryState(
                seq: event.seq, target: payload.seq, field: payload.field,
                isDerived: event.recorded.source == .derived))
        derived.queries.record(ExpectedQuery(seq: payload.seq, field: payload.field), seq: event.seq)
    }

    mutating func takeRedaction(_ event: EffectiveEvent, _ payload: TextRedacted) {
        redactions.append(
            RedactionState(
                seq: event.seq, target: payload.seq, name: payload.text, basis: payload.basis,
                actor: event.recorded.actor))
        hold(event.recorded, .redaction)
    }

    mutating func takeCorrection(
        _ event: EffectiveEvent, _ payload: EventCorrected, among recorded: [RecordedEvent], _ study: StudyRecord
    ) {
        guard let target = event.recorded.cause.flatMap(recorded.bySeq),
            let adopted = study.adopted(event.recorded.protocolVersion),
            payload.touchesCriticalField(of: target.event.type, under: adopted.document)
        else { return }
        hold(event.recorded, .correction)
    }

    mutating func hold(_ recorded: RecordedEvent, _ matter: PendingCountersignature.Matter) {
        pendingCountersignatures.append(
            PendingCountersignature(seq: recorded.seq, of: matter, author: recorded.actor))
    }

    mutating func countersign(_ seq: Int, by countersignature: Int, among recorded: [RecordedEvent]) {
        pendingCountersignatures.removeAll { $0.seq == seq }
        if let index = redactions.firstIndex(where: { $0.seq == seq }) { redactions[index].doneBy = countersignature }
        guard case .eligibilityOverridden(let payload)? = recorded.bySeq(seq)?.event else { return }
        parts[payload.part]?.effectiveOverrides.insert(seq)
    }
}

extension [QueryState] {
    /// Sets how a query stands.
    mutating func set(_ seq: Int, _ status: QueryState.Status) {
        guard let index = firstIndex(where: { $0.seq == seq }) else { return }
        self[index].status = status
    }
}

extension DeviationState {
    init(_ event: EffectiveEvent, _ payload: DeviationDetected) {
        self.init(
            seq: event.seq, rule: payload.rule, deviationClass: payload.deviationClass,
            recordedClass: payload.deviationClass, category: nil,
            infusion: payload.infusion, part: payload.part, cause: event.recorded.cause)
    }

    init(_ event: EffectiveEvent, _ payload: DeviationReported) {
        self.init(
            seq: event.seq, rule: nil, deviationClass: payload.deviationClass,
            recordedClass: payload.deviationClass, category: payload.category,
            infusion: payload.infusion, part: payload.part, cause: event.recorded.cause)
    }
}
