import CivilTime
import Vocabulary

/// DV13: a follow-up assessment outside its window, or missed.
///
/// Minor; missed important. Which are required ``StudyPart/assessments`` says, and the window ``Timepoint/windowFrom``
/// and ``Timepoint/windowTo``.
///
/// For each required assessment of a follow-up after an infusion, and of a part (anchored at screening, consent or
/// enrolment), in this order:
/// 1. none recorded, and it was omitted, its visit missed, or the part completed: important; cause: that event;
/// 2. certainly outside the window: minor; cause: the assessment;
/// 3. reduced dates leave it open: query; cause: the assessment.
enum DV13FollowUpOutsideWindow {
    static let rule: Code = "DV13"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard judged.start != nil else { return }
        for (expected, timepoint) in judged.required(\.isFollowUp) {
            guard let (found, seq) = finding(judged.state(of: expected, at: timepoint)) else { continue }
            judgement.deviations.insert(judged.deviation(rule, found, cause: seq))
        }
    }

    static func judge(_ judged: PartCase, _ judgement: inout Judgement) {
        let end = judged.part.ends.first { $0.content == .completed }?.seq
        for expected in judged.studyPart.assessments where expected.required {
            guard let timepoint = judged.adopted.document.timepoint(expected.timepoint, in: judged.part.id),
                let anchor = judged.part.anchor(timepoint.anchor)
            else { continue }
            let state = ExpectedState(
                expected, timepoint, anchor: anchor, for: .part(judged.part.id), judged.state, end: end)
            guard let (found, seq) = finding(state) else { continue }
            judgement.deviations.insert(judged.deviation(rule, found, cause: seq))
        }
    }

    private static func finding(_ state: ExpectedState) -> (DeviationClass, Int)? {
        switch state {
        case .inOrder: nil
        case .missing(let seq): (.important, seq)
        case .outside(let seq): (.minor, seq)
        case .uncertain(let seq): (.query, seq)
        }
    }
}

extension PartState {
    /// The moment of an anchor that is not of an infusion; `nil` if it has not come, or is of an infusion.
    fileprivate func anchor(_ anchor: TimepointAnchor) -> Moment? {
        switch anchor {
        case .start, .stop: nil
        case .screening: screenings.first?.at
        case .consent: consents.first?.at
        case .enrolment: enrolments.first?.at
        }
    }
}
