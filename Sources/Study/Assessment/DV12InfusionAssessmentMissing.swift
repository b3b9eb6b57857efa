import Vocabulary

/// DV12: a required assessment around an infusion not within its window.
///
/// Minor; missing important.
///
/// Which are required ``StudyPart/assessments`` says, and the window ``Timepoint/windowFrom`` and
/// ``Timepoint/windowTo``.
///
/// For each required assessment of the session (a window within a day of start or stop), in this order:
/// 1. none recorded, and it was omitted, the participant went home, or the part was completed: important; cause: the
///    omission, discharge or completion;
/// 2. certainly outside the window: minor; cause: the assessment;
/// 3. reduced dates leave it open: query; cause: the assessment.
///
/// Judged once the infusion started; before that it is only due.
enum DV12InfusionAssessmentMissing {
    static let rule: Code = "DV12"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard judged.start != nil else { return }
        for (expected, timepoint) in judged.required(\.isInSession) {
            switch judged.state(of: expected, at: timepoint) {
            case .inOrder: break
            case .missing(let seq): judgement.deviations.insert(judged.deviation(rule, .important, cause: seq))
            case .outside(let seq): judgement.deviations.insert(judged.deviation(rule, .minor, cause: seq))
            case .uncertain(let seq): judgement.deviations.insert(judged.deviation(rule, .query, cause: seq))
            }
        }
    }
}
