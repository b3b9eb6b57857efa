import Vocabulary

/// DV04: the age at which the criteria contradict each other, and no investigator ruled.
///
/// Query.
///
/// The age is ``AgeRule/ruling``: too young for the inclusion criterion, and not for the exclusion criterion. Judged
/// once there is a consent; any ruling on eligibility that is in effect settles it. Cause: the first consent.
enum DV04AgeUndecided {
    static let rule: Code = "DV04"

    static func judge(_ judged: PartCase, _ judgement: inout Judgement) {
        guard let consent = judged.part.consents.first, let ruling = judged.studyPart.ageYears?.ruling,
            judged.part.screenings.first?.content.ageYears == ruling, judged.part.effectiveRulings.isEmpty
        else { return }
        judgement.deviations.insert(judged.deviation(rule, .query, cause: consent.seq))
    }
}
