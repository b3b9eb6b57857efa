/// E5: a part is enrolled in once and completed after that, and a ruling on eligibility is not repeated.
///
/// A ruling may be given again once a criterion was judged after it. Of two that repeat each other the later written is
/// the one that is refused.
enum PartSequence {
    static func judge(_ judged: PartCase, _ judgement: inout Judgement) {
        judgeEnrolment(judged, &judgement)
        judgeRulings(judged, &judgement)
        judgeCompletion(judged, &judgement)
    }

    private static func judgeEnrolment(_ judged: PartCase, _ judgement: inout Judgement) {
        let enrolments = judged.part.enrolments.map(\.seq).sorted()
        guard let first = enrolments.first else { return }
        let what = "The enrolment of \(judged.state.code) in \(judged.part.id.spoken)"
        for again in enrolments.dropFirst() {
            judgement.violations.insert(Violation(seq: again, refusal: .alreadyRecorded(what: what, seq: first)))
        }
    }

    private static func judgeRulings(_ judged: PartCase, _ judgement: inout Judgement) {
        let rulings = judged.part.effectiveRulings
        for (ruling, next) in zip(rulings, rulings.dropFirst()) where ruling.content == next.content {
            let isJudgedBetween = judged.part.criteria.contains { ruling.precedes($0) && $0.precedes(next) }
            guard !isJudgedBetween else { continue }
            let what = "This ruling on the eligibility of \(judged.state.code) for \(judged.part.id.spoken)"
            let seqs = (min(ruling.seq, next.seq), max(ruling.seq, next.seq))
            judgement.violations.insert(
                Violation(seq: seqs.1, refusal: .alreadyRecorded(what: what, seq: seqs.0)))
        }
    }

    private static func judgeCompletion(_ judged: PartCase, _ judgement: inout Judgement) {
        for end in judged.part.ends where end.content == .completed {
            guard judged.part.enrolments.allSatisfy({ $0.isCertainlyAfter(end.at, seq: end.seq) }) else { continue }
            judgement.violations.insert(
                Violation(seq: end.seq, refusal: .notEnrolledYet(judged.state.code, part: judged.part.id)))
        }
    }
}
