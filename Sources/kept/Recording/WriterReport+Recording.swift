import Study
import StudyLedger
import Transparency
import Vocabulary

extension WriterReport.Line {
    /// A line of what was written.
    init(_ line: Written.Line) {
        self.init(
            sequence: line.sequence, id: line.id, type: line.type, subject: line.subject, receipt: line.receipt)
    }
}

extension WriterReport {
    /// What a recording command prints.
    init(_ written: Written, _ telling: OutcomeText, _ outcome: RecordOutcome, isTimed: Bool) {
        let derived = outcome.events.count { $0.source == .derived && $0.event.isDerivable }
        let meant = written.events.count - derived
        self.init(
            lines: written.events.map(Line.init), meant: meant, size: written.size,
            root: written.root.hex, already: written.already, summary: telling.summary, next: telling.next)
        var remarks = outcome.notices.compactMap {
            if case .derived(let derivation) = $0 { derivation.message } else { nil }
        }[...]
        for place in lines.indices.dropFirst(meant) { lines[place].remark = remarks.popFirst() }
        if isTimed, !telling.saysTime, outcome.events.first?.occurred != nil { details.append(outcome.long) }
        for notice in outcome.notices where !telling.covers(notice) {
            switch notice {
            case .derived, .due: continue
            default: details.append(notice.message)
            }
        }
    }
}
