import Vocabulary

/// DV08: less delivered than a guideline advises, ``DoseRules/guidelineMinimumMg``.
///
/// Guideline.
///
/// Separate from DV06: what is inside the protocol for a light person can be below the guideline. Not judged where the
/// amount is not known. Cause: the stop.
enum DV08DoseBelowGuideline {
    static let rule: Code = "DV08"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let stop = judged.stop, let minimum = judged.adopted.document.dose?.guidelineMinimumMg,
            judged.exposure?.deliveredMg.isBelow(ExactAmount(minimum)) == true
        else { return }
        judgement.deviations.insert(judged.deviation(rule, .guideline, cause: stop.seq))
    }
}
