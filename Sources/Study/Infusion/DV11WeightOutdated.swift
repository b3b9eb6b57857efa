import CanonicalJSON
import CivilTime
import Vocabulary

/// DV11: the weight is too old, or changed too much.
///
/// Minor.
///
/// In this order:
/// 1. at the plan, weighed more than ``StudyChecks/weightValidDays`` before, or changed by more than
///    ``StudyChecks/weightChangePercent`` against the plan before, else against the last abstracted weight; cause: the
///    plan;
/// 2. at the start, weighed more than those days before; cause: the start.
enum DV11WeightOutdated {
    static let rule: Code = "DV11"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let plan = judged.infusion.plan else { return }
        let checks = judged.adopted.document.checks
        if isOld(plan.content.weighedOn, at: plan.at, checks) || hasChanged(plan, judged, checks) {
            judgement.deviations.insert(judged.deviation(rule, .minor, cause: plan.seq))
        } else if let start = judged.start, isOld(plan.content.weighedOn, at: start.at, checks) {
            judgement.deviations.insert(judged.deviation(rule, .minor, cause: start.seq))
        }
    }

    private static func isOld(_ weighedOn: CalendarDay, at moment: Moment, _ checks: StudyChecks) -> Bool {
        moment.certainlyAfter(weighedOn.adding(days: checks.weightValidDays))
    }

    private static func hasChanged(
        _ plan: Fact<DosePlanOrdered>, _ judged: InfusionCase, _ checks: StudyChecks
    ) -> Bool {
        guard let last = lastWeight(before: plan, judged.state) else { return false }
        return ExactAmount(plan.content.weightKg)
            .differs(from: ExactAmount(last), byMoreThan: ExactAmount(checks.weightChangePercent))
    }

    private static func lastWeight(before plan: Fact<DosePlanOrdered>, _ state: ParticipantState) -> DecimalString? {
        let plans = state.infusions.values.compactMap(\.plan).filter { $0.seq != plan.seq && $0.precedes(plan) }
        if let last = plans.max(by: { $0.precedes($1) }) { return last.content.weightKg }
        let abstracted = state.infusions.values.compactMap(\.history.first)
            .filter { $0.content.weightKg != nil && $0.precedes(plan) }
        return abstracted.max { $0.precedes($1) }?.content.weightKg
    }
}
