import Study
import Vocabulary

/// Screening and eligibility.
extension EventWords {
    func text(_ it: ParticipantScreened) -> String {
        "screened for \(name(it.part)): \(it.ageYears) years, \(it.sex.rawValue)"
    }

    func text(_ it: EligibilityCriterionAssessed) -> String { "criterion \(it.criterion): \(it.result.rawValue)" }

    func text(_ it: EligibilityConfirmed) -> String { "eligible for \(name(it.part)), criteria \(it.criteriaVersion)" }

    func text(_ it: EligibilityDeclined) -> String {
        "not eligible for \(name(it.part)), criteria \(it.criteriaVersion)"
    }

    func text(_ it: EligibilityOverridden) -> String {
        "override of eligibility for \(name(it.part)) asked: "
            + it.criteria.map(\.text).joined(separator: ", ")
    }

    func text(_ it: SafetyScreeningCompleted) -> String {
        list(
            "safety screening",
            it.failed.isEmpty ? "all passed" : "not passed: " + it.failed.map(\.text).joined(separator: " "))
    }
}
