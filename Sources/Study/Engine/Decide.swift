import CivilTime
import Vocabulary

/// Decides a command: the events it amounts to and what follows from them, or why it is refused.
///
/// Pure, so it can be asked as often as one likes: once before a person's key is opened, so that nobody types a
/// passphrase for what is refused, and once at the head at which it is written, which may have moved meanwhile.
/// `state` must hold the study's events and those of the participant concerned, and its ``StudyState/nextSeq``
/// must be the number the next event gets. Own events come first, then flags, queries, deviations and cured deviations,
/// each with its cause. When several refusals apply, the first in the order of ``Refusal/Kind`` is thrown; with
/// ``EntryContext/asViolation`` those that are overridable are written with their deviations instead.
public func decide(
    _ command: Command, in context: EntryContext, state: StudyState
) throws(Refusal) -> Decision {
    let input = command.input
    let offsets = state.study.current?.offsets ?? .utc
    let at = Moment(context.occurred, recorded: context.now, offsets: offsets)
    guard let adopted = state.study.inForce(at: at) ?? input.document.map({ AdoptedProtocol($0) }) else {
        throw .studyNotOpen
    }
    let subject = input.subject ?? input.target.flatMap { state.event($0)?.subject }
    try demandRole(for: input.types, context, state)
    try demandUnmoved(subject, context, state)
    let drafting = DraftingContext(context: context, state: state, adopted: adopted)
    let proposals = try input.draft(at: drafting)
    var tentative = TentativeState(state, subject: proposals.first?.subject ?? subject, in: context)
    var refusals: [Refusal] = []
    for proposal in proposals { refusals += tentative.add(proposal) }
    refusals += standing(tentative.newViolations, proposals, drafting)
    // The tentative state holds one participant; what the lock asks about is open anywhere.
    if proposals.contains(where: { $0.event.needsNothingOpen(state.study) }) {
        let open = state.openMatters(at: context.now)
        refusals += open.isEmpty ? [] : [.openMatters(open)]
    }
    if let first = refusals.min(by: { $0.kind < $1.kind }) { throw first }
    let derivations = tentative.history?.derivations ?? []
    let notices = Notices(drafting: drafting, tentative: tentative, own: proposals, derivations: derivations)
    let following = derivations.map { $0.proposal(base: tentative.base) }
    for proposal in following { tentative.follow(proposal) }
    return Decision(events: proposals + following, notices: notices.all, after: tentative.state)
}

private func demandRole(
    for types: [EventKind], _ context: EntryContext, _ state: StudyState
) throws(Refusal) {
    guard state.study.current != nil else { return }
    for type in types.map(\.rawValue) {
        guard state.study.permits(context.actor, context.role, type: type, at: state.nextSeq, on: context.now) else {
            throw .roleNotEntitled(actor: context.actor, role: context.role, type: type)
        }
    }
}

private func demandUnmoved(
    _ subject: ParticipantCode?, _ context: EntryContext, _ state: StudyState
) throws(Refusal) {
    let events = subject.map { state.participants[$0]?.events ?? [] } ?? state.study.events
    guard let expected = context.expectedSeq, let newest = events.last?.seq, newest > expected else { return }
    throw .recordMoved(subject: subject, newest: newest, expected: expected)
}

/// The refusals that remain of the rules that would be broken.
private func standing(
    _ violations: [Violation], _ proposals: [ProposedEvent], _ drafting: DraftingContext
) -> [Refusal] {
    let context = drafting.context
    let kept = violations.filter { !(context.asViolation && $0.refusal.isOverridable) }
    if let voided = proposals.last?.voidedSeq {
        let others = leftStanding(by: proposals, drafting).union(kept.map(\.seq))
        return others.isEmpty ? [] : [.hasDependents(voided, others.sorted())]
    }
    guard !violations.isEmpty else { return [] }
    let isUnreasoned = kept.count < violations.count && context.reasons.isEmpty
    return kept.map(\.refusal) + (isUnreasoned ? [.reasonMissing(.override)] : [])
}

/// What depends on the event that a void is about and is not voided with it, although no rule forbids it to stand.
private func leftStanding(by proposals: [ProposedEvent], _ drafting: DraftingContext) -> Set<Int> {
    guard let target = proposals.last?.voidedSeq.flatMap({ drafting.state.event($0) }) else { return [] }
    return Dependents.bound(to: target, drafting.state).subtracting(proposals.compactMap(\.voidedSeq))
}

extension StudyEvent {
    /// H14: a lock without a waiver, and its countersignature.
    fileprivate func needsNothingOpen(_ study: StudyRecord) -> Bool {
        switch self {
        case .databaseLocked(let payload): payload.waiver == nil
        case .eventCountersigned(let payload):
            if case .databaseLocked(let lock)? = study.event(payload.seq)?.event { lock.waiver == nil } else { false }
        default: false
        }
    }
}

extension ProposedEvent {
    fileprivate var voidedSeq: Int? {
        guard case .eventVoided = event, case .seq(let seq) = cause else { return nil }
        return seq
    }
}
