import CanonicalJSON
import CivilTime
import Projections
import Study
import Vocabulary

/// The answers to one instrument at one time point, recorded or abstracted.
struct QuestionnaireAnswer: Sendable {
    var at: Moment
    var seq: Int
    var infusion: InfusionID?
    var timepoint: Code
    var instrument: Code
    var recall: Recall?
    var items: CodeMap<ItemValue>
    var unanswered: [Code] = []
    /// Why it was not done; absent where it was.
    var omitted: Code?
    /// Whether it comes from a record, which says when the infusion was, not when somebody asked.
    var isAbstracted = false

    /// All of a participant, in order of time; of several assessments with one key the one that counts.
    static func answers(of subject: StudySubject) -> [QuestionnaireAnswer] {
        let recorded = subject.state.assessments.keys.compactMap { subject.state.assessment($0) }.map { fact in
            QuestionnaireAnswer(
                at: fact.at, seq: fact.seq, infusion: fact.content.infusion, timepoint: fact.content.timepoint,
                instrument: fact.content.instrument, recall: fact.content.recall, items: fact.content.items,
                unanswered: fact.content.unanswered)
        }
        let omitted = subject.state.omissions.map { fact in
            QuestionnaireAnswer(
                at: fact.at, seq: fact.seq, infusion: fact.content.infusion, timepoint: fact.content.timepoint,
                instrument: fact.content.instrument, items: [:], omitted: fact.content.reason)
        }
        let abstracted = subject.infusions.compactMap { subject.state.infusions[$0]?.history.first }
            .flatMap { abstractedAnswers($0, subject) }
        let order = subject.source.study.timepoints.map(\.id)
        return (recorded + omitted + abstracted).sorted { one, other in
            let places = (order.firstIndex(of: one.timepoint) ?? -1, order.firstIndex(of: other.timepoint) ?? -1)
            return (one.at.earliest, one.seq, places.0) < (other.at.earliest, other.seq, places.1)
        }
    }

    /// The ratings that a chart holds; one that was recorded as an assessment, too, is not told twice.
    private static func abstractedAnswers(
        _ record: Fact<HistoricalInfusionAbstracted>, _ subject: StudySubject
    ) -> [QuestionnaireAnswer] {
        let content = record.content
        let followUp = content.followUpOn.map {
            Moment(Occurred($0), recorded: record.at.latest, offsets: subject.source.view.offsets)
        }
        let day = Moment(
            record.at.occurred.map { Occurred($0.date) }, recorded: record.at.latest,
            offsets: subject.source.view.offsets)
        let ratings: [(Code, Code, Int?, Code, Recall?, Moment)] = [
            ("pain-nrs", "NRS01", content.preNRS, "pre", content.recall, day),
            ("pain-nrs", "NRS01", content.postNRS, "post", content.recall, day),
            (
                "relief", "RELIEF01", content.reliefPercent, "follow-up", nil,
                followUp ?? Moment(nil, recorded: record.at.latest, offsets: .utc)
            ),
        ]
        return ratings.compactMap { instrument, item, value, timepoint, recall, at in
            let known = subject.state.assessments(
                for: .infusion(content.infusion), timepoint: timepoint, instrument: instrument)
            guard let value, known.isEmpty else { return nil }
            return QuestionnaireAnswer(
                at: at, seq: record.seq, infusion: content.infusion, timepoint: timepoint, instrument: instrument,
                recall: recall, items: [item: .integer(value)], isAbstracted: true)
        }
    }
}
