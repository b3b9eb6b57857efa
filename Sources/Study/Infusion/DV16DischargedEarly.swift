import Vocabulary

/// DV16: discharge before the criteria are met, or without escort.
///
/// Important.
///
/// In this order:
/// 1. nobody went with the participant;
/// 2. the last judgement of recovery before the discharge names a criterion that was not met or none
///    that was, or there is no such judgement.
///
/// Cause: the discharge.
enum DV16DischargedEarly {
    static let rule: Code = "DV16"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        for discharge in judged.infusion.discharges {
            let recovery = judged.infusion.recoveries.last(by: discharge.at, seq: discharge.seq)
            let isReady = recovery.map { $0.content.notMet.isEmpty && !$0.content.met.isEmpty } ?? false
            guard !discharge.content.escort || !isReady else { continue }
            judgement.deviations.insert(judged.deviation(rule, .important, cause: discharge.seq))
        }
    }
}
