/// H6: a participant has one running infusion at a time; never overridden.
///
/// An infusion without a stop counts as running for those whose start is written after its own. One that is entered
/// late counts once its stop is known, so that yesterday's infusion can be entered while today's runs.
enum OverlappingInfusions {
    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let start = judged.start else { return }
        for other in judged.state.infusions.values where other.id != judged.infusion.id {
            guard let earlier = other.start, earlier.precedes(start), !start.at.certainlyBefore(earlier.at) else {
                continue
            }
            let isRunning = other.stop.map { start.at.certainlyBefore($0.at) } ?? (earlier.seq < start.seq)
            guard isRunning else { continue }
            let refusal = Refusal.otherRunning(judged.state.code, judged.infusion.id, other: other.id)
            judgement.violations.insert(Violation(seq: start.seq, refusal: refusal))
        }
    }
}
