import Study
import Vocabulary

extension HistoricalInfusionAbstracted {
    /// The ratings of an abstracted infusion, read as assessments of it.
    ///
    /// `preNRS` and `postNRS` are `pain-nrs` at `pre` and `post` with the recall that the record states,
    /// `reliefPercent` is `relief` at `follow-up`. These names belong to the payload, as its members do. A rating
    /// that the record lacks is none.
    var assessments: [AssessmentRecorded] {
        [
            rating("pain-nrs", "NRS01", preNRS, at: "pre", recall: recall),
            rating("pain-nrs", "NRS01", postNRS, at: "post", recall: recall),
            rating("relief", "RELIEF01", reliefPercent, at: "follow-up", recall: nil),
        ].compactMap { $0 }
    }

    private func rating(
        _ instrument: Code, _ item: Code, _ value: Int?, at timepoint: Code, recall: Recall?
    ) -> AssessmentRecorded? {
        value.map { value in
            AssessmentRecorded(
                infusion: infusion, instrument: instrument, items: [item: .integer(value)], part: part, recall: recall,
                timepoint: timepoint, version: "1")
        }
    }
}
