import CanonicalJSON
import Vocabulary

/// DV21: the amounts of drug for an infusion do not come out even.
///
/// Important.
///
/// In this order:
/// 1. what was dispensed differs from what was infused, wasted and returned, to 0.1 mg;
/// 2. more was destroyed than was wasted and returned.
///
/// Judged once the infusion has stopped, when drug came back or was destroyed, and, if some was dispensed, when the
/// participant went home. Cause: the last of these.
enum DV21DrugUnaccounted {
    static let rule: Code = "DV21"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        let drug = judged.infusion.drug.map(\.content)
        guard let stop = judged.stop, let infused = judged.infusion.exposure()?.deliveredMg,
            let cause = judged.reckoning
        else { return }
        let dispensed = drug.total { if case .dispensed(let mg) = $0 { mg } else { nil } }
        let returned = drug.total { if case .returned(let mg) = $0 { mg } else { nil } }
        let destroyed = drug.total { if case .destroyed(let mg) = $0 { mg } else { nil } }
        let left = returned + (stop.content.wastedMg.map { ExactAmount($0) } ?? .zero)
        let difference = (dispensed - infused - left).rounded(toPlaces: 1)
        let isEven = difference.map { $0 == DecimalString(mantissa: 0, scale: 1) } ?? true
        let isTooMuchDestroyed = left.isBelow(destroyed) ?? false
        guard !isEven || isTooMuchDestroyed else { return }
        judgement.deviations.insert(judged.deviation(rule, .important, cause: cause))
    }
}

extension InfusionCase {
    /// The event at which the amounts are reckoned up; `nil` while the rest is outstanding, or nobody keeps
    /// account.
    fileprivate var reckoning: Int? {
        var last: Int?
        var isDispensed = false
        for movement in infusion.drug {
            if case .dispensed = movement.content { isDispensed = true } else { last = max(last ?? 0, movement.seq) }
        }
        for discharge in infusion.discharges where isDispensed { last = max(last ?? 0, discharge.seq) }
        return last
    }
}

extension [DrugMovement] {
    fileprivate func total(_ amount: (DrugMovement) -> DecimalString?) -> ExactAmount {
        compactMap(amount).reduce(.zero) { $0 + ExactAmount($1) }
    }
}
