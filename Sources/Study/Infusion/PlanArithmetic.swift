/// E3: the total of a plan is dose times weight, within the protocol's tolerance (1 %).
enum PlanArithmetic {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard case .dosePlanOrdered(let plan) = judged.event.event, let dose = judged.adopted.document.dose else {
            return
        }
        let expected = ExactAmount(plan.doseMgPerKg) * ExactAmount(plan.weightKg)
        let difference = (ExactAmount(plan.totalMg) - expected).magnitude * ExactAmount(100)
        let allowed = expected * ExactAmount(dose.planTolerancePercent)
        guard allowed.isBelow(difference) == true, let rounded = expected.rounded(toPlaces: 2) else { return }
        judgement.refuse(
            judged.event,
            .planArithmetic(totalMg: plan.totalMg, expected: rounded, tolerancePercent: dose.planTolerancePercent))
    }
}
