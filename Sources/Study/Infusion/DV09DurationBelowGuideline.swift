import Vocabulary

/// DV09: shorter than a guideline advises, ``DoseRules/guidelineMinimumMinutes``.
///
/// Guideline.
///
/// Not judged where start or stop is not known to the minute. Cause: the stop.
enum DV09DurationBelowGuideline {
    static let rule: Code = "DV09"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let stop = judged.stop, let dose = judged.adopted.document.dose,
            let minimum = dose.guidelineMinimumMinutes, let minutes = judged.exposure?.minutes(by: dose.duration),
            minutes < minimum
        else { return }
        judgement.deviations.insert(judged.deviation(rule, .guideline, cause: stop.seq))
    }
}
