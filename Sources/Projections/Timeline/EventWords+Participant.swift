import CanonicalJSON
import Study

extension EventWords {
    /// Events of a participant outside an infusion.
    func participantText(_ event: StudyEvent) -> String? {
        switch event {
        case .participantScreened(let it): "screened for \(name(it.part)): \(it.ageYears) years, \(it.sex.rawValue)"
        case .historicalInfusionAbstracted(let it): text(it)
        case .assessmentRecorded(let it): text(it)
        case .assessmentOmitted(let it):
            list(
                "\(name(instrument: it.instrument)) \(it.timepoint) not done: \(it.reason)",
                it.infusion.map { "\($0)" })
        case .noteRecorded(let it): list("note (sealed)", it.infusion.map { "\($0)" })
        case .participantEnrolled(let it):
            list(
                "enrolled in \(name(it.part))", it.arm.map { "arm \($0)" },
                it.enrolmentNumber.map { "number \($0)" })
        case .participantWithdrawn(let it):
            list(
                "withdrawn from \(name(it.part)) by the \(it.by.rawValue)", it.why.map { "\($0)" },
                it.ae.map { "because of \($0)" })
        case .participantCompleted(let it): "completed \(name(it.part))"
        case .participantLost(let it): "lost to follow-up in \(name(it.part)), \(it.attempts.count) attempts"
        default: consentText(event)
        }
    }

    private func consentText(_ event: StudyEvent) -> String? {
        switch event {
        case .eligibilityCriterionAssessed(let it): "criterion \(it.criterion): \(it.result.rawValue)"
        case .eligibilityConfirmed(let it): "eligible for \(name(it.part)), criteria \(it.criteriaVersion)"
        case .eligibilityDeclined(let it): "not eligible for \(name(it.part)), criteria \(it.criteriaVersion)"
        case .eligibilityOverridden(let it):
            "override of eligibility for \(name(it.part)) asked: "
                + it.criteria.map(\.text).joined(separator: ", ")
        case .consentGiven(let it):
            list(
                "consent to \(name(it.part)), form \(it.formVersion)", "obtained by \(it.obtainedBy)",
                it.copyGiven ? "copy given" : "no copy given")
        case .consentRenewed(let it):
            list(
                "consent to \(name(it.part)) renewed, form \(it.formVersion)", "obtained by \(it.obtainedBy)",
                it.copyGiven ? "copy given" : "no copy given")
        case .consentWithdrawn(let it):
            "consent to \(name(it.part)) withdrawn: " + it.scope.map(\.rawValue).joined(separator: ", ")
        default: nil
        }
    }

    private func text(_ it: HistoricalInfusionAbstracted) -> String {
        let ratings = [it.preNRS.map { "before \($0)" }, it.postNRS.map { "after \($0)" }].compactMap { $0 }
        let pain = ratings.isEmpty ? nil : "pain " + ratings.joined(separator: ", ")
        return list(
            "infusion \(it.infusion) abstracted (number \(it.ordinal))", it.mg.map { "\($0) mg" },
            it.minutes.map { "\($0) min" }, it.weightKg.map { "\($0) kg" }, pain,
            it.recall.map { "recall \($0.rawValue)" }, it.reliefPercent.map { "relief \($0) %" },
            it.duration.map { "for \($0.value) \($0.unit.rawValue)" }, it.status.map { $0.rawValue },
            it.followUpOn.map { "follow-up \($0)" })
    }

    private func text(_ it: AssessmentRecorded) -> String {
        let unanswered = it.unanswered.isEmpty ? nil : "\(it.unanswered.count) unanswered"
        return list(
            "\(name(instrument: it.instrument)) \(it.timepoint): \(values(it))", unanswered,
            it.duration.map { "for \($0.value) \($0.unit.rawValue)" }, it.status.map { $0.rawValue },
            it.recall.map { "recall \($0.rawValue)" }, it.infusion.map { "\($0)" })
    }

    /// Scores where the instrument has any, else the answers.
    private func values(_ it: AssessmentRecorded) -> String {
        if let instrument = study.instrument(it.instrument), !instrument.scores.isEmpty {
            let scores = instrument.score(it.items)
            return instrument.scores.map { rule in
                "\(rule.id) \(scores[rule.id]?.value.map(words) ?? "missing")"
            }.joined(separator: ", ")
        }
        if it.items.count == 1, let only = it.items.entries.first { return only.value.description }
        return it.items.entries.map { "\($0.code) \($0.value)" }.joined(separator: ", ")
    }

    /// A score as a decimal, rounded to two places where it is no short decimal.
    private func words(_ score: ScoreValue) -> String {
        let decimal = score.ratio.exactDecimal ?? score.ratio.decimal(places: 2)
        return (decimal?.description ?? "\(score.ratio)") + (score.isImputed ? " (imputed)" : "")
    }
}
