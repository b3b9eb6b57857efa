import CivilTime
import Vocabulary

/// DV15: started without a valid check, with a failed check item, or with vital signs outside limits.
///
/// Important; H6.
///
/// In this order:
/// 1. no check within ``StudyChecks/checkValidHours`` before the start: a hard rule too (H6);
/// 2. a failed item in the last check: blood pressure, emergency equipment, escort, venous access, pre NRS, pregnancy;
/// 3. a vital sign of that check, or the last taken for the infusion before the start, outside the limits for
///    starting (``VitalRules/limits``).
///
/// Cause: the start. If reduced dates leave the validity of the check open the class is query.
enum DV15StartedUnchecked {
    static let rule: Code = "DV15"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let start = judged.start else { return }
        let hours = judged.adopted.document.checks.checkValidHours
        let valid = judged.infusion.checks.map { ($0, $0.isValid(at: start.at, hours: hours)) }
            .filter { $0.1 != .fails }
        guard let verdict = valid.map(\.1).max(), let check = valid.last(where: { $0.1 == verdict })?.0 else {
            return judgement.breach(
                .checkMissing(judged.state.code, judged.infusion.id, hours: hours),
                judged.deviation(rule, .important, cause: start.seq))
        }
        let isInOrder = check.content.isPassed && signs(check, start, judged).allSatisfy { isWithinLimits($0, judged) }
        if !isInOrder {
            judgement.deviations.insert(judged.deviation(rule, .important, cause: start.seq))
        } else if verdict == .uncertain {
            judgement.deviations.insert(judged.deviation(rule, .query, cause: start.seq))
        }
    }

    private static func signs(
        _ check: Fact<PreInfusionCheckCompleted>, _ start: Fact<InfusionStarted>, _ judged: InfusionCase
    ) -> [VitalSigns] {
        let last = judged.infusion.vitals.last { $0.precedes(start) }
        return [check.content.vitals, last?.content].compactMap { $0 }
    }

    private static func isWithinLimits(_ signs: VitalSigns, _ judged: InfusionCase) -> Bool {
        judged.adopted.document.vitals.map { signs.passed(.start, $0).isEmpty } ?? true
    }
}

extension Fact where Content == PreInfusionCheckCompleted {
    /// Whether the check was done within so many hours before a start.
    fileprivate func isValid(at start: Moment, hours: Int) -> Certainty {
        let minutes = Int64(hours) * 60
        guard start.isAtOrAfter(at) != .fails, at.latest >= start.earliest.adding(minutes: -minutes) else {
            return .fails
        }
        return start.isAtOrAfter(at) == .holds && at.earliest >= start.latest.adding(minutes: -minutes)
            ? .holds : .uncertain
    }
}

extension PreInfusionCheckCompleted {
    /// Whether no item failed.
    var isPassed: Bool {
        bloodPressureAcceptable && emergencyEquipment && escort && ivSite && preNRSDone
            && (pregnancy == .negative || pregnancy == .notApplicable)
    }
}
