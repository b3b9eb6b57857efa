import CivilTime
import Vocabulary

/// DV14: more than ``StudyChecks/vitalsEveryMinutes`` without vital signs while an infusion runs.
///
/// Minor.
///
/// Each gap by itself: from the start or the vital signs before, to the vital signs or the stop that end it. Paused
/// minutes do not count. A gap that is still open is only due. Vital signs not known to the minute are passed over.
/// Cause: the event that ends the gap.
enum DV14VitalSignsGap {
    static let rule: Code = "DV14"

    static func judge(_ infusion: InfusionState, _ study: StudyRecord, _ judgement: inout Judgement) {
        guard let start = infusion.start, start.at.minute != nil, let adopted = study.adopted(start.version) else {
            return
        }
        let (stop, limit) = (infusion.stop, adopted.document.checks.vitalsEveryMinutes)
        let pauses = infusion.run.count > 2 ? infusion.exposure(until: infusion.vitals.last?.at)?.pauses ?? [] : []
        var from = start.at
        func close(_ seq: Int, _ to: Moment) {
            defer { from = to }
            guard runningMinutes(from: from, to: to, pauses) > limit else { return }
            let found = ExpectedDeviation(rule, .minor, cause: seq, infusion: infusion.id, part: infusion.part)
            judgement.deviations.insert(found)
        }
        for index in infusion.vitals.indices {
            let at = infusion.vitals[index].at
            guard at.minute != nil, !at.certainlyBefore(start.at), !(stop?.at.certainlyBefore(at) ?? false) else {
                continue
            }
            close(infusion.vitals[index].seq, at)
        }
        if let stop, stop.at.minute != nil { close(stop.seq, stop.at) }
    }

    private static func runningMinutes(from: Moment, to: Moment, _ pauses: [PauseInterval]) -> Int {
        let whole = to.minutes(since: from) ?? 0
        return pauses.reduce(whole) { rest, pause in
            let (start, end) = (max(pause.from.earliest, from.earliest), min(pause.to.earliest, to.earliest))
            return rest - max(0, Int(end.milliseconds(since: start) / 60_000))
        }
    }
}
