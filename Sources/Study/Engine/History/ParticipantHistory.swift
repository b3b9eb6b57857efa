public import Vocabulary

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
        state.take(event, among: events, study)
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
        state.derived.replace(before, by: judgement)
        violationSet.subtract(before.violations)
        violationSet.formUnion(judgement.violations)
        judgements[scope] = judgement.isEmpty ? nil : judgement
    }
}
