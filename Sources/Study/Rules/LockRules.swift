/// H12 and H14: what the lock of the database asks of the act of writing.
///
/// What happened is judged with the history it becomes part of (``H12``), where it can be overridden; corrections and
/// voids of a locked record cannot.
struct LockRules {
    let entry: RecordedEvent
    let state: StudyState

    /// Every refusal that applies, in no order.
    var refusals: [Refusal] {
        let since = state.study.lock.lockedSince(before: entry.seq)
        switch entry.event {
        case .databaseLocked(let payload):
            let open = payload.waiver == nil ? state.openMatters : []
            return (since == nil ? [] : [.lockState(isLocked: true)]) + (open.isEmpty ? [] : [.openMatters(open)])
        case .databaseUnlocked: return since == nil ? [.lockState(isLocked: false)] : []
        case .eventCorrected, .eventVoided:
            return since.map { [.databaseLocked(since: $0, type: entry.event.type)] } ?? []
        default: return []
        }
    }
}

/// H12: while the database is locked only administration, queries and safety are recorded.
///
/// Important. Cause: the event.
enum H12 {
    static let rule: Code = "H12"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard !judged.event.event.isAftermath,
            let since = judged.study.lock.lockedSince(before: judged.event.seq)
        else { return }
        judgement.breach(
            .databaseLocked(since: since, type: judged.event.event.type), judged.deviation(rule, .important))
    }
}
