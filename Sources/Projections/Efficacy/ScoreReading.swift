import Study
import Vocabulary

/// The scores of one endpoint at one time point of an index, by the span of time they are about.
struct ScoreReading {
    /// By recall; a recall that was not stated is one of its own.
    private(set) var scores: [Recall?: Contribution.Score] = [:]

    /// Reads the assessments that count for an index; recorded ones before those of an abstracted record.
    init(
        _ endpoint: Endpoint, at timepoint: Code, of index: IndexUnit, in part: PartID, _ history: ParticipantHistory,
        _ study: StudyProtocol
    ) {
        guard let instrument = study.instrument(endpoint.instrument) else { return }
        let anchor = index.anchor(timepoint, part, study)
        let recorded = history.state.assessments(
            for: anchor, timepoint: timepoint, instrument: endpoint.instrument)
        let record = index.infusion.flatMap { history.state.infusions[$0]?.history.first }
        let abstracted = (record?.content.assessments ?? []).filter {
            $0.timepoint == timepoint && $0.instrument == endpoint.instrument
        }
        let found = recorded.map { ($0.seq, $0.content) } + abstracted.map { (record?.seq ?? 0, $0) }
        for (seq, assessment) in found where scores[assessment.recall] == nil {
            guard let value = instrument.value(of: endpoint.score, in: assessment.items).value else { continue }
            scores[assessment.recall] = Contribution.Score(value.ratio, history.withCorrections(seq))
        }
    }

    /// The recalls in the order in which they are preferred: those of the instrument, then others, then none stated.
    static func order(_ endpoint: Endpoint, _ study: StudyProtocol) -> [Recall?] {
        let preferred = study.instrument(endpoint.instrument)?.recalls ?? []
        return preferred + Recall.allCases.filter { !preferred.contains($0) } + [nil]
    }
}
