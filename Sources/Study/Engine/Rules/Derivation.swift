public import Vocabulary

/// Something that the program has to record by itself, because the history says so.
public enum Derivation: Hashable, Sendable {
    /// A deviation holds that is not recorded.
    case deviation(ParticipantCode, ExpectedDeviation)
    /// A recorded deviation no longer holds; the number is that of its event.
    case cure(ParticipantCode, Int)
    /// A value calls for attention and no flag was raised for it.
    case flag(ParticipantCode, ExpectedFlag)
    /// A value calls for a question and none was raised.
    case query(ParticipantCode, ExpectedQuery)
}

extension ParticipantHistory {
    /// What has to be derived now, in a fixed order: flags, queries, deviations, cures, each by event.
    public var derivations: [Derivation] {
        guard hasDerivations else { return [] }
        let derived = state.derived
        let flags = derived.flags.missing.sorted { ($0.cause, $0.flag) < ($1.cause, $1.flag) }
        let queries = derived.queries.missing.sorted { ($0.seq, $0.field?.text ?? "") < ($1.seq, $1.field?.text ?? "") }
        let found = derived.deviations.missing.sorted { $0.orderKey < $1.orderKey }
        let cured = derived.deviations.surplus.compactMap { derived.deviations.recorded[$0] }.sorted()
        return flags.map { .flag(code, $0) } + queries.map { .query(code, $0) } + found.map { .deviation(code, $0) }
            + cured.map { .cure(code, $0) }
    }

    var hasDerivations: Bool { state.derived.isUnsettled }
}

extension ExpectedDeviation {
    fileprivate var orderKey: (Int, String, String, String) {
        (cause, rule.text, infusion?.description ?? "", deviationClass.rawValue)
    }
}

extension Derivation {
    /// The event to record; events of the batch being decided have numbers from `base` on.
    func proposal(base: Int) -> ProposedEvent {
        switch self {
        case .deviation(let code, let deviation):
            let payload = DeviationDetected(
                deviationClass: deviation.deviationClass, infusion: deviation.infusion, part: deviation.part,
                rule: deviation.rule)
            return Self.derived(code, cause: deviation.cause, base: base, .deviationDetected(payload))
        case .cure(let code, let seq):
            let payload = DeviationResolved(how: .noLongerHolds)
            return Self.derived(code, cause: seq, base: base, .deviationResolved(payload))
        case .flag(let code, let flag):
            let payload = SafetyFlagRaised(flag: flag.flag, infusion: flag.infusion)
            return Self.derived(code, cause: flag.cause, base: base, .safetyFlagRaised(payload))
        case .query(let code, let query):
            let payload = QueryRaised(field: query.field, seq: query.seq)
            return Self.derived(code, cause: query.seq, base: base, .queryRaised(payload))
        }
    }

    private static func derived(
        _ subject: ParticipantCode, cause: Int, base: Int, _ event: StudyEvent
    ) -> ProposedEvent {
        ProposedEvent(
            subject: subject, source: .derived, cause: cause < base ? .seq(cause) : .proposed(cause - base),
            event: event)
    }

    /// What a recorded derived event answers; `nil` if it is not of the four kinds or has no cause or subject.
    init?(_ event: RecordedEvent) {
        guard let subject = event.subject, let cause = event.cause else { return nil }
        switch event.event {
        case .deviationDetected(let payload):
            let deviation = ExpectedDeviation(
                payload.rule, payload.deviationClass, cause: cause, infusion: payload.infusion, part: payload.part)
            self = .deviation(subject, deviation)
        case .deviationResolved(let payload) where payload.how == .noLongerHolds: self = .cure(subject, cause)
        case .safetyFlagRaised(let payload):
            self = .flag(subject, ExpectedFlag(flag: payload.flag, cause: cause, infusion: payload.infusion))
        case .queryRaised(let payload) where payload.seq == cause:
            self = .query(subject, ExpectedQuery(seq: payload.seq, field: payload.field))
        default: return nil
        }
    }

    /// What it is in plain words.
    public var message: String {
        switch self {
        case .deviation(let code, let found):
            "\(code): \(found.rule) (\(found.deviationClass.rawValue)) for #\(found.cause)"
        case .cure(let code, let seq): "\(code): the end of deviation #\(seq)"
        case .flag(let code, let flag): "\(code): flag \(flag.flag) for #\(flag.cause)"
        case .query(let code, let query): "\(code): a query about #\(query.seq)"
        }
    }
}
