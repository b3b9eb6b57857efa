import Vocabulary

/// DV03: enrolled although not eligible.
///
/// Important.
///
/// In this order, as it was at enrolment; within one minute what was written before it counts:
/// 1. no consent to the part;
/// 2. no ruling that the participant is eligible, a decline, or an override (countersigned or not);
/// 3. an inclusion criterion not met or unknown, an exclusion criterion met or unknown. A criterion that nobody
///    assessed counts as unknown only without a ruling, because the ruling says that all were looked at.
///
/// Cause: the enrolment.
enum DV03EnrolledNotEligible {
    static let rule: Code = "DV03"

    private typealias Enrolment = Fact<ParticipantEnrolled>

    static func judge(_ judged: PartCase, _ judgement: inout Judgement) {
        guard let enrolment = judged.part.enrolments.first else { return }
        let isEligible =
            judged.part.hasConsented(by: enrolment.at, seq: enrolment.seq) != .fails
            && isConfirmed(judged, by: enrolment)
            && judged.studyPart.criteria.allSatisfy { isInOrder($0, judged, by: enrolment) }
        guard !isEligible else { return }
        judgement.deviations.insert(judged.deviation(rule, .important, cause: enrolment.seq))
    }

    private static func isConfirmed(_ judged: PartCase, by enrolment: Enrolment) -> Bool {
        judged.part.effectiveRulings.last(by: enrolment.at, seq: enrolment.seq)?.content == .confirmed
    }

    private static func isInOrder(_ criterion: Criterion, _ judged: PartCase, by enrolment: Enrolment) -> Bool {
        let results = judged.part.criteria.filter { $0.content.criterion == criterion.id }
        switch (criterion.kind, results.last(by: enrolment.at, seq: enrolment.seq)?.content.result) {
        case (_, nil), (_, .notApplicable), (.inclusion, .met), (.exclusion, .notMet): return true
        case (_, .unknown), (.inclusion, .notMet), (.exclusion, .met): return false
        }
    }
}
