import Vocabulary

/// DV20: a procedure without an ethics approval in force, or before the protocol was.
///
/// Important.
///
/// In this order:
/// 1. no approval covers the time of the procedure;
/// 2. it was before the first day of every protocol version adopted by then.
///
/// Cause: the procedure. Where reduced dates leave it open the class is query.
enum DV20ApprovalMissing {
    static let rule: Code = "DV20"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard judged.isProcedure else { return }
        let at = judged.event.at
        if let found = judged.study.isApproved(at: at).deviationClass(.important) {
            judgement.deviations.insert(judged.deviation(rule, found))
            return
        }
        let isTooEarly = judged.study.adopted.allSatisfy { version in
            version.effectiveFrom.map { at.certainlyBefore($0) } ?? false
        }
        guard isTooEarly else { return }
        judgement.deviations.insert(judged.deviation(rule, .important))
    }
}
