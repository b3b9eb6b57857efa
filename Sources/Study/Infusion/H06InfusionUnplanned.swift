import Vocabulary

/// H6 as a deviation: an infusion started without a dose plan, or by somebody who was not enrolled.
///
/// Important.
///
/// In this order:
/// 1. no plan, or only one certainly after the start;
/// 2. no enrolment in the part, or only one certainly after the start.
///
/// A missing check is DV15; another running infusion is refused and never overridden. Cause: the start.
enum H06InfusionUnplanned {
    static let rule: Code = "H6"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let start = judged.start else { return }
        let (code, deviation) = (judged.state.code, judged.deviation(rule, .important, cause: start.seq))
        if judged.infusion.plans.allSatisfy({ $0.at.certainlyAfter(start.at) }) {
            judgement.breach(.planMissing(code, judged.infusion.id), deviation)
        }
        let enrolments = judged.part.flatMap { judged.state.parts[$0] }?.enrolments ?? []
        if enrolments.allSatisfy({ $0.at.certainlyAfter(start.at) }) {
            judgement.breach(.notEnrolled(code, part: judged.part), deviation)
        }
    }
}
