import Vocabulary

/// H12: while the database is locked only administration, queries and safety are recorded.
///
/// Administration is what concerns the whole study, deviations and what is done about them, sign-off, verification of
/// source, countersignatures, redactions, and the withdrawal of consent, which nobody may be asked to wait with.
/// Important. Cause: the event.
enum H12DatabaseLocked {
    static let rule: Code = "H12"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard judged.event.event.traits?.underLock != .taken,
            let since = judged.study.lock.lockedSince(before: judged.event.seq)
        else { return }
        judgement.breach(
            .databaseLocked(since: since, type: judged.event.event.type), judged.deviation(rule, .important))
    }
}
