import CanonicalJSON

/// Values that may be right but call for a question: vital signs hard to believe, relief that contradicts its duration
/// (2.2).
enum DerivedQueries {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        switch judged.event.event {
        case .vitalsRecorded(let payload): judge(payload.signs, judged, &judgement)
        case .preInfusionCheckCompleted(let payload):
            if let signs = payload.vitals { judge(signs, judged, &judgement) }
        case .assessmentRecorded(let payload):
            guard judged.adopted.instrument(payload.instrument)?.asksForDuration == true,
                payload.items.count == 1, let relief = payload.items.entries.first?.value
            else { return }
            judge(ExactRatio(relief), payload.duration, judged, &judgement)
        case .historicalInfusionAbstracted(let payload):
            guard let relief = payload.reliefPercent else { return }
            judge(ExactRatio(relief), payload.duration, judged, &judgement)
        default: break
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
