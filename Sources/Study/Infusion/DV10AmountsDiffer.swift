import Vocabulary

/// DV10: delivered and planned milligrams, or pump and rates, differ by more than the protocol's tolerance.
///
/// Minor, with a query.
///
/// In this order:
/// 1. stopped for an adverse event or at the participant's request: none;
/// 2. delivered against planned milligrams;
/// 3. pump volume times concentration against what the rates give.
///
/// Differences are percentages of the planned milligrams, and of what the rates give; the tolerance is
/// ``DoseRules/deliveredTolerancePercent``. Cause: the stop, which the query is about.
enum DV10AmountsDiffer {
    static let rule: Code = "DV10"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let stop = judged.stop, !stop.content.isForParticipant, let dose = judged.adopted.document.dose,
            let plan = judged.infusion.plan?.content, let delivered = judged.exposure?.deliveredMg
        else { return }
        let percent = ExactAmount(dose.deliveredTolerancePercent)
        var field: Code?
        if delivered.differs(from: ExactAmount(plan.totalMg), byMoreThan: percent) {
            field = "status"
        } else if let volume = stop.content.pumpVolumeMl, let concentration = plan.concentrationMgPerMl {
            let pumped = ExactAmount(volume) * ExactAmount(concentration)
            if pumped.differs(from: delivered, byMoreThan: percent) { field = "pumpVolumeMl" }
        }
        guard let field else { return }
        judgement.deviations.insert(judged.deviation(rule, .minor, cause: stop.seq))
        judgement.queries.insert(ExpectedQuery(seq: stop.seq, field: field))
    }
}

extension ExactAmount {
    /// Whether it differs from `base` by more than so many percent of `base`; not if either is unknown.
    func differs(from base: ExactAmount, byMoreThan percent: ExactAmount) -> Bool {
        (base.magnitude * percent).isBelow((self - base).magnitude * ExactAmount(100)) ?? false
    }
}
