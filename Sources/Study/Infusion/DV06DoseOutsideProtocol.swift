public import CanonicalJSON
import Vocabulary

/// DV06: delivered dose outside the protocol's range.
///
/// Important.
///
/// Delivered = sum of rate times time plus boluses, exact, over the plan's weight, then rounded half away from zero to
/// two decimals, then compared. In this order:
/// 1. stopped for an adverse event or at the participant's request: none;
/// 2. no plan, or a time or concentration that is not known: query;
/// 3. outside ``DoseRules/minimumMgPerKg`` to ``DoseRules/maximumMgPerKg``: important.
///
/// Cause: the stop.
enum DV06DoseOutsideProtocol {
    static let rule: Code = "DV06"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let stop = judged.stop, !stop.content.isForParticipant, let dose = judged.adopted.document.dose else {
            return
        }
        guard let delivered = deliveredMgPerKg(judged) else {
            judgement.deviations.insert(judged.deviation(rule, .query, cause: stop.seq))
            return
        }
        let isInside =
            DecimalString.compare(delivered, dose.minimumMgPerKg) >= 0
            && DecimalString.compare(delivered, dose.maximumMgPerKg) <= 0
        guard !isInside else { return }
        judgement.deviations.insert(judged.deviation(rule, .important, cause: stop.seq))
    }

    private static func deliveredMgPerKg(_ judged: InfusionCase) -> DecimalString? {
        guard let exposure = judged.exposure, let weight = judged.infusion.plan?.content.weightKg else { return nil }
        return exposure.mgPerKg(weightKg: weight)
    }
}

extension Exposure {
    /// Delivered milligrams per kilogram, rounded half away from zero to two decimals.
    public func mgPerKg(weightKg: DecimalString) -> DecimalString? {
        (deliveredMg / ExactAmount(weightKg)).rounded(toPlaces: 2)
    }

    /// The minutes that count as the infusion's duration.
    public func minutes(by rule: DurationRule) -> Int? {
        switch rule {
        case .elapsed: elapsedMinutes
        case .active: elapsedMinutes == nil ? nil : activeMinutes
        }
    }
}
