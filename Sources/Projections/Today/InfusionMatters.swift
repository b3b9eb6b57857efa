import CivilTime
import Study
import Vocabulary

/// What is going on with the infusions of one participant: running, vital signs, observation.
struct InfusionMatters {
    let items: [TodayItem]

    init(_ history: ParticipantHistory, _ study: StudyProtocol, _ clock: TodayClock) {
        items = history.state.startedInfusions.flatMap { infusion -> [TodayItem] in
            switch infusion.phase {
            case .running: [Self.vitals(infusion, history.code, study, clock)].compactMap { $0 }
            case .paused:
                [
                    TodayItem(
                        .now, .infusion, history.code, "\(infusion.id) paused",
                        command: "kept infusion resume \(history.code)", sources: infusion.run.map(\.seq))
                ]
            case .stopped, .recovered: [Self.observation(infusion, history.code, clock)].compactMap { $0 }
            case .planned, .checked, .cancelled, .historical, .discharged: []
            }
        }
    }

    /// A running infusion with the next vital signs: late once more time has passed than the protocol allows.
    private static func vitals(
        _ infusion: InfusionState, _ code: ParticipantCode, _ study: StudyProtocol, _ clock: TodayClock
    ) -> TodayItem? {
        guard let start = infusion.start else { return nil }
        let times = [start.at] + infusion.vitals.map(\.at).filter { $0.minute != nil }
        guard let last = times.max(by: { $0.earliest < $1.earliest }), let minute = last.minute else {
            return TodayItem(
                .now, .infusion, code, "\(infusion.id) running", command: "kept infusion vitals \(code)",
                sources: [start.seq])
        }
        let due = last.earliest.adding(minutes: Int64(study.checks.vitalsEveryMinutes))
        let isLate = clock.now > due
        let clockTime = minute.later(minutes: study.checks.vitalsEveryMinutes)
        return TodayItem(
            isLate ? .late : .now, isLate ? .vitals : .infusion, code,
            isLate
                ? "\(infusion.id) vital signs, \(clock.elapsed(since: due)) past \(clockTime)"
                : "\(infusion.id) running, vital signs due \(clockTime)",
            command: "kept infusion vitals \(code)", due: due, sources: [start.seq])
    }

    /// An infusion that stopped today, until the participant has gone home.
    private static func observation(
        _ infusion: InfusionState, _ code: ParticipantCode, _ clock: TodayClock
    ) -> TodayItem? {
        guard infusion.discharges.isEmpty, let stop = infusion.stop, let minute = stop.at.minute,
            minute.instant <= clock.now, clock.day(likewise: minute) == minute.day
        else { return nil }
        return TodayItem(
            .now, .observation, code, "\(infusion.id) observation until discharge criteria are met",
            brief: "observation until discharge criteria are met", command: "kept infusion recover \(code)",
            sources: [stop.seq])
    }
}

extension ZonedMinute {
    /// The time on the same clock so many minutes later: "09:55".
    fileprivate func later(minutes: Int) -> String {
        let minute = (minuteOfDay + minutes) % 1440
        let (hour, rest) = (minute / 60, minute % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
    }
}
