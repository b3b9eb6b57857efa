import CivilTime
import Study
import Vocabulary

/// What the study itself has to do: approvals that end, and corrections that wait.
struct StudyMatters {
    let items: [TodayItem]

    /// Days before its end at which an approval is shown.
    static let approvalNoticeDays = 30

    init(_ view: StudyView, _ clock: TodayClock) {
        let waiting = view.state.study.pending.map { TodayItem($0, nil) }
        let queries = view.state.study.queries.filter { $0.status != .closed }.map { TodayItem($0, nil) }
        items = Self.approvals(view, clock) + waiting + queries
    }

    private static func approvals(_ view: StudyView, _ clock: TodayClock) -> [TodayItem] {
        guard let last = view.state.study.approvals.max(by: { $0.content.to < $1.content.to }) else { return [] }
        let end = Moment(.day(last.content.to), recorded: clock.now, offsets: view.offsets)
        let notice = end.latest.adding(minutes: Int64(-approvalNoticeDays) * 1440)
        guard clock.now >= notice else { return [] }
        let isOver = clock.now > end.latest
        let day = LongDateText.long(last.content.to)
        return [
            TodayItem(
                isOver ? .late : .due, .approval, nil,
                isOver ? "ethics approval ended \(day)" : "ethics approval ends \(day)",
                command: "kept study approval", due: end.latest, sources: [last.seq])
        ]
    }
}

extension TodayItem {
    init(_ query: QueryState, _ subject: ParticipantCode?) {
        let isAnswered = query.status == .answered
        let step = isAnswered ? "kept query close \(query.seq)" : "kept query answer \(query.seq)"
        self.init(
            .open, .query, subject,
            "query about #\(query.target)" + (query.field.map { ", \($0)" } ?? "") + (isAnswered ? ", answered" : ""),
            command: query.isDerived && !isAnswered ? "kept show '#\(query.target)'" : step, sources: [query.seq])
    }

    init(_ pending: PendingCountersignature, _ subject: ParticipantCode?) {
        let matter =
            switch pending.matter {
            case .override: "override of eligibility"
            case .correction: "correction of a critical field"
            case .lock: "lock of the database"
            case .unlock: "unlocking of the database"
            case .redaction: "redaction of a text"
            }
        self.init(
            .open, .countersignature, subject, "\(matter) #\(pending.seq) waits for another than \(pending.author)",
            command: "kept countersign \(pending.seq)", sources: [pending.seq])
    }
}
