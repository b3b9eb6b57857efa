import CivilTime
import Vocabulary

/// H10 and E5: an adverse event ends after it began, a fatal one has its date, and `open -> resolved <-> reopened`.
///
/// Grade 5 without the outcome fatal, and grade 4 without life-threatening, raise a query.
enum AdverseEventCourse {
    static func judge(_ judged: AdverseEventCase, _ judgement: inout Judgement) {
        judgeEnds(judged, &judgement)
        judgeSteps(judged, &judgement)
        judgeGrade(judged, &judgement)
    }

    private static func judgeEnds(_ judged: AdverseEventCase, _ judgement: inout Judgement) {
        let (code, id) = (judged.state.code, judged.adverseEvent.id)
        for (seq, end) in judged.ends where end.certainlyBefore(judged.view.onset) {
            judgement.violations.insert(Violation(seq: seq, refusal: .endBeforeOnset(code, id)))
        }
        guard judged.view.outcome == .fatal, judged.view.end == nil else { return }
        judgement.violations.insert(Violation(seq: judged.fatalSeq, refusal: .fatalWithoutDate(code, id)))
    }

    private static func judgeSteps(_ judged: AdverseEventCase, _ judgement: inout Judgement) {
        var known = AdverseEventState(id: judged.adverseEvent.id)
        known.reports = judged.adverseEvent.reports
        for change in judged.adverseEvent.changes {
            defer { known.changes.append(change) }
            guard let step = change.content.step, let before = known.view else { continue }
            let isFatal = before.outcome == .fatal
            guard isFatal || before.isOpen == (step == "reopening") else { continue }
            guard change.at.minute != nil else { continue }
            let refusal = Refusal.adverseEventState(
                judged.state.code, known.id, step: step, isOpen: before.isOpen, isFatal: isFatal)
            judgement.violations.insert(Violation(seq: change.seq, refusal: refusal))
        }
    }

    private static func judgeGrade(_ judged: AdverseEventCase, _ judgement: inout Judgement) {
        let view = judged.view
        let isOdd =
            view.grade == 5 && view.outcome != .fatal
            || view.grade == 4 && !view.flags.contains(.lifeThreatening)
        guard isOdd else { return }
        judgement.queries.insert(ExpectedQuery(seq: view.seq, field: "grade"))
    }
}

extension AdverseEventChange {
    fileprivate var step: String? {
        switch self {
        case .resolved: "resolution"
        case .reopened: "reopening"
        case .updated, .coded, .declared: nil
        }
    }
}

extension AdverseEventCase {
    /// Every end that was stated, with the event that stated it.
    fileprivate var ends: [(Int, Moment)] {
        var ends: [(Int, Moment)] = []
        func add(_ seq: Int, _ end: TimeValue?, _ at: Moment) {
            guard let end else { return }
            ends.append((seq, Moment(end, recorded: at.latest, offsets: adopted.offsets)))
        }
        for report in adverseEvent.reports { add(report.seq, report.content.end, report.at) }
        for change in adverseEvent.changes {
            switch change.content {
            case .updated(let payload): add(change.seq, payload.end, change.at)
            case .resolved: ends.append((change.seq, change.at))
            case .coded, .reopened, .declared: break
            }
        }
        return ends
    }

    /// The event that made it fatal.
    fileprivate var fatalSeq: Int {
        let change = adverseEvent.changes.last { change in
            switch change.content {
            case .updated(let payload): payload.outcome == .fatal
            case .resolved(let payload): payload.outcome == .fatal
            case .coded, .reopened, .declared: false
            }
        }
        return change?.seq ?? view.seq
    }
}
