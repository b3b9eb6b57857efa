import Vocabulary

/// DV19: a delegate without a role, or a form that nobody signed.
///
/// Minor.
///
/// 1. An event names a member of staff (who obtained consent, who prescribed, a witness) who had no role in the ledger
///    when it was written; cause: that event. Not judged for a state that was given no `actor.authorised` at all.
/// 2. A part was completed and no consent to it is recorded; cause: the completion.
enum DV19DelegationMissing {
    static let rule: Code = "DV19"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        let staff = judged.study.staff
        guard !staff.isEmpty else { return }
        let isWithoutRole = judged.event.event.mentions.staff.contains { !staff.isEntitled($0, at: judged.event.seq) }
        guard isWithoutRole else { return }
        judgement.deviations.insert(judged.deviation(rule, .minor))
    }

    static func judge(_ judged: PartCase, _ judgement: inout Judgement) {
        guard judged.part.consents.isEmpty, let end = judged.part.ends.first(where: { $0.content == .completed })
        else { return }
        judgement.deviations.insert(judged.deviation(rule, .minor, cause: end.seq))
    }
}
