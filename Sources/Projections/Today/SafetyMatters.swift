import CivilTime
import Study
import Vocabulary

/// What safety asks of one participant's record: reports of serious adverse events that were not submitted, and the
/// flags that nobody has dealt with.
struct SafetyMatters {
    let items: [TodayItem]

    init(_ history: ParticipantHistory, _ study: StudyProtocol, _ clock: TodayClock) {
        let events = history.state.adverseEvents.values.sorted { $0.id < $1.id }
        items =
            events.flatMap { Self.reports(of: $0, history.code, study, clock) }
            + history.state.flags.compactMap { Self.flag($0, history) }
    }

    private static func reports(
        of known: AdverseEventState, _ code: ParticipantCode, _ study: StudyProtocol, _ clock: TodayClock
    ) -> [TodayItem] {
        guard let view = known.view else { return [] }
        var submitted = known.initialReports
        return view.clocks(under: study.safety).compactMap { running in
            let (due, offset) = due(running, study, clock)
            let (recipient, what) = words(running.recipient)
            guard submitted[recipient, default: 0] == 0 else {
                submitted[recipient, default: 0] -= 1
                return nil
            }
            let isLate = clock.now > due
            let when =
                isLate ? "\(clock.elapsed(since: due)) past" : "due \(clock.ahead(due, offsetMinutes: offset))"
            let name = "\(known.id) \(EventWords(study).name(term: view.term))"
            return TodayItem(
                isLate ? .late : .due, .report, code, "\(name) is serious: \(what), \(when)",
                brief: "\(known.id) \(recipient) report, \(when)",
                command: "kept record saeReport.submitted \(code)", due: due, sources: [view.seq])
        }
    }

    private static func words(_ recipient: SafetyClock.Recipient) -> (recipient: String, what: String) {
        switch recipient {
        case .site(let hours): ("site", "site report within \(hours) h")
        case .regulator(let days): ("regulator", "regulator report within \(days) days")
        }
    }

    /// So many hours after awareness; where only its day is known, the end of the day on which it is due.
    private static func due(
        _ running: SafetyClock, _ study: StudyProtocol, _ clock: TodayClock
    ) -> (due: Instant, offset: Int) {
        let range = study.zone.range
        let aware = Moment(running.awareOn, recorded: clock.now, offsets: range).minute
        let offset = if case .site = running.recipient { aware?.offsetMinutes } else { nil as Int? }
        return (running.end(recorded: clock.now, offsets: range), offset ?? range.smallestMinutes)
    }

    /// A flag for a value that still counts, until somebody has dealt with it.
    private static func flag(_ flag: FlagState, _ history: ParticipantHistory) -> TodayItem? {
        guard flag.closedBy == nil, let cause = flag.cause, history.effective(cause) != nil else { return nil }
        return TodayItem(
            .open, .flag, history.code, "flag \(flag.flag) for #\(cause)",
            command: "kept record safetyFlag.closed \(history.code) --cause \(flag.seq)", sources: [flag.seq])
    }
}

extension AdverseEventState {
    /// How many initial reports were submitted, to the regulator and to the site's sponsor or board.
    fileprivate var initialReports: [String: Int] {
        var reports: [String: Int] = [:]
        for submission in submissions where submission.content.kind == .initial {
            reports[submission.content.recipient == .regulator ? "regulator" : "site", default: 0] += 1
        }
        return reports
    }
}
