/// H7 and H8: the steps of an infusion follow each other as its state allows, and a stop comes after the start.
///
/// Also: an infusion is cancelled only before it starts, recovery is judged after the stop and before the discharge,
/// which comes once, and a rate in mL/h needs the plan's concentration.
enum InfusionSequence {
    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        let (infusion, code) = (judged.infusion, judged.state.code)
        for step in judged.run.impossible {
            let refusal: Refusal =
                step.isBeforeStart
                ? .beforeStart(code, infusion.id, step: step.step.word)
                : .wrongState(code, infusion.id, step: step.step.word, phase: step.phase ?? infusion.beforeRun)
            judgement.violations.insert(Violation(seq: step.seq, refusal: refusal))
        }
        judgeCancellation(judged, &judgement)
        judgeAftermath(judged, &judgement)
        guard infusion.plan?.content.concentrationMgPerMl == nil else { return }
        for step in infusion.run where step.content.isInMillilitres {
            judgement.violations.insert(Violation(seq: step.seq, refusal: .concentrationMissing(infusion.id)))
        }
    }

    /// `stopped -> recovered -> discharged`: both after the stop, the discharge once, and no recovery after it.
    private static func judgeAftermath(_ judged: InfusionCase, _ judgement: inout Judgement) {
        let infusion = judged.infusion
        func refuse(_ seq: Int, _ step: String, _ phase: InfusionPhase) {
            judgement.violations.insert(
                Violation(seq: seq, refusal: .wrongState(judged.state.code, infusion.id, step: step, phase: phase)))
        }
        let steps =
            infusion.recoveries.map { ($0.map { _ in true }, "judgement of recovery") }
            + infusion.discharges.map { ($0.map { _ in false }, "discharge") }
        for (fact, step) in steps {
            guard let stop = judged.stop, judged.run.phase == .stopped else {
                refuse(fact.seq, step, judged.run.phase ?? infusion.beforeRun)
                continue
            }
            if fact.at.certainlyBefore(stop.at) { refuse(max(fact.seq, stop.seq), step, .running) }
        }
        guard let discharge = infusion.discharges.first else { return }
        for again in infusion.discharges.dropFirst() { refuse(max(again.seq, discharge.seq), "discharge", .discharged) }
        for late in infusion.recoveries where late.isCertainlyAfter(discharge.at, seq: discharge.seq) {
            refuse(max(late.seq, discharge.seq), "judgement of recovery", .discharged)
        }
    }

    private static func judgeCancellation(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let cancellation = judged.infusion.cancellations.first else { return }
        let code = judged.state.code
        if let start = judged.start {
            let isStartLater = start.seq > cancellation.seq
            let refusal = Refusal.wrongState(
                code, judged.infusion.id, step: isStartLater ? "start" : "cancellation",
                phase: isStartLater ? .cancelled : judged.run.phase ?? .running)
            judgement.violations.insert(
                Violation(seq: max(start.seq, cancellation.seq), refusal: refusal))
        }
        for again in judged.infusion.cancellations.dropFirst() {
            let refusal = Refusal.wrongState(code, judged.infusion.id, step: "cancellation", phase: .cancelled)
            judgement.violations.insert(Violation(seq: max(again.seq, cancellation.seq), refusal: refusal))
        }
    }
}

extension InfusionState {
    fileprivate var beforeRun: InfusionPhase {
        cancellations.isEmpty ? (checks.isEmpty ? .planned : .checked) : .cancelled
    }
}

extension RunStep {
    /// The step in a word.
    var word: String {
        switch self {
        case .start: "start"
        case .rate: "rate change"
        case .pause: "pause"
        case .resume: "resume"
        case .bolus: "bolus"
        case .stop: "stop"
        }
    }

    fileprivate var isInMillilitres: Bool {
        switch self {
        case .start(let payload): payload.rate.unit == .millilitresPerHour
        case .rate(let payload): payload.rate.unit == .millilitresPerHour
        default: false
        }
    }
}
