import CivilTime

/// DV14: more than 15 minutes without vital signs while an infusion runs.
///
/// Minor.
///
/// Each gap by itself: from the start or the vital signs before, to the vital signs or the stop that end it. Paused
/// minutes do not count. A gap that is still open is only due. Vital signs not known to the minute are passed over.
/// Cause: the event that ends the gap.
enum DV14 {
    static let rule: Code = "DV14"

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let start = judged.start, start.at.minute != nil else { return }
        let limit = judged.adopted.document.checks.vitalsEveryMinutes
        var ends = judged.infusion.vitals.filter { $0.at.minute != nil }.map { ($0.seq, $0.at) }
        if let stop = judged.stop, stop.at.minute != nil {
            ends.removeAll { stop.at.certainlyBefore($0.1) }
            ends.append((stop.seq, stop.at))
        }
        ends.removeAll { $0.1.certainlyBefore(start.at) }
        guard let last = ends.last, let pauses = judged.run.exposure(until: last.1)?.pauses else { return }
        var from = start.at
        for (seq, to) in ends {
            defer { from = to }
            guard runningMinutes(from: from, to: to, pauses) > limit else { continue }
            judgement.deviations.insert(judged.deviation(rule, .minor, cause: seq))
        }
    }

    private static func runningMinutes(from: Moment, to: Moment, _ pauses: [PauseInterval]) -> Int {
        let whole = to.minutes(since: from) ?? 0
        return pauses.reduce(whole) { rest, pause in
            let (start, end) = (max(pause.from.earliest, from.earliest), min(pause.to.earliest, to.earliest))
            return rest - max(0, Int(end.milliseconds(since: start) / 60_000))
        }
    }
}
