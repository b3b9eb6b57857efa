import CanonicalJSON
import Study

/// Assessments, done or not.
extension EventWords {
    func text(_ it: AssessmentOmitted) -> String {
        list(
            "\(name(instrument: it.instrument)) \(it.timepoint) not done: \(it.reason)",
            it.infusion.map { "\($0)" })
    }

    func text(_ it: AssessmentRecorded) -> String {
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
