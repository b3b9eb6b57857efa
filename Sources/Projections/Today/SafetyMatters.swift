import CivilTime
import Study

/// What safety asks of one participant's record: reports of serious adverse events to the site's sponsor or board, and
/// the flags that were raised today.
///
/// No event records a report yet, so a report stays in the list.
struct SafetyMatters {
    let items: [TodayItem]

    init(_ history: ParticipantHistory, _ study: StudyProtocol, _ clock: TodayClock) {
        let events = history.state.adverseEvents.values.compactMap(\.view).sorted { $0.id < $1.id }
        items =
            events.flatMap { Self.reports(of: $0, history.code, study, clock) }
            + history.state.flags.compactMap { Self.flag($0, history, study, clock) }
    }

    private static func reports(
        of adverseEvent: AdverseEventView, _ code: ParticipantCode, _ study: StudyProtocol, _ clock: TodayClock
    ) -> [TodayItem] {
        adverseEvent.clocks(under: study.safety).compactMap { running in
            guard case .site(let hours) = running.recipient else { return nil }
            let (due, offset) = due(running, hours, study, clock)
            let isLate = clock.now > due
            let when =
                isLate
                ? "\(clock.elapsed(since: due)) past" : "due \(clock.ahead(due, offsetMinutes: offset))"
            let name = "\(adverseEvent.id) \(EventWords(study).name(term: adverseEvent.term))"
            return TodayItem(
                isLate ? .late : .due, .report, code, "\(name) is serious: site report within \(hours) h, \(when)",
                brief: "\(adverseEvent.id) site report, \(when)", command: "kept show \(code)", due: due,
                sources: [adverseEvent.seq])
        }
    }

    /// So many hours after awareness; where only its day is known, the end of the day on which it is due.
    private static func due(
        _ running: SafetyClock, _ hours: Int, _ study: StudyProtocol, _ clock: TodayClock
    ) -> (due: Instant, offset: Int) {
        let aware = Moment(running.awareOn, recorded: clock.now, offsets: study.zone.range)
        if let minute = aware.minute {
            return (minute.instant.adding(minutes: Int64(hours) * 60), minute.offsetMinutes)
        }
        let end = Moment(.day(running.due), recorded: clock.now, offsets: study.zone.range)
        return (end.latest, study.zone.range.smallestMinutes)
    }

    /// A flag that was raised today for a value that still counts.
    private static func flag(
        _ flag: FlagState, _ history: ParticipantHistory, _ study: StudyProtocol, _ clock: TodayClock
    ) -> TodayItem? {
        guard let cause = flag.cause, let value = history.effective(cause), let raised = history.event(flag.seq) else {
            return nil
        }
        let offset = Int64(value.at.minute?.offsetMinutes ?? study.zone.range.smallestMinutes)
        guard raised.recorded.adding(minutes: offset).dayInUTC == clock.now.adding(minutes: offset).dayInUTC else {
            return nil
        }
        return TodayItem(
            .open, .flag, history.code, "flag \(flag.flag) for #\(cause)", command: "kept show '#\(cause)'",
            sources: [flag.seq])
    }
}
