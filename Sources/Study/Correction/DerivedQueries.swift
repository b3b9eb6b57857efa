import CanonicalJSON
import Vocabulary

/// Values that may be right but call for a question: vital signs hard to believe, relief that contradicts its duration.
enum DerivedQueries {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        let event = judged.event.event
        if let signs = event.mentions.vitalSigns { judge(signs, judged, &judgement) }
        if case .assessmentRecorded(let payload) = event,
            judged.adopted.instrument(payload.instrument)?.asksForDuration == true,
            payload.items.count == 1, let relief = payload.items.entries.first?.value
        {
            judge(ExactRatio(relief), payload.duration, judged, &judgement)
        }
        if case .historicalInfusionAbstracted(let payload) = event, let relief = payload.reliefPercent {
            judge(ExactRatio(relief), payload.duration, judged, &judgement)
        }
    }

    private static func judge(_ signs: VitalSigns, _ judged: RecordCase, _ judgement: inout Judgement) {
        guard judged.adopted.limits?.plausible.isPassed(by: signs) == true || signs.isInverted,
            let rules = judged.adopted.document.vitals
        else { return }
        for passed in signs.passed(.plausible, rules) {
            judgement.queries.insert(ExpectedQuery(seq: judged.event.seq, field: Code(passed.sign.rawValue)))
        }
        if signs.isInverted {
            judgement.queries.insert(ExpectedQuery(seq: judged.event.seq, field: "dbp"))
        }
    }

    private static func judge(
        _ relief: ExactRatio, _ duration: ReliefDuration?, _ judged: RecordCase, _ judgement: inout Judgement
    ) {
        guard let duration else { return }
        let hasLasted = ExactRatio(duration.value) != .zero
        guard hasLasted != (relief != .zero) else { return }
        judgement.queries.insert(ExpectedQuery(seq: judged.event.seq, field: "duration"))
    }
}
