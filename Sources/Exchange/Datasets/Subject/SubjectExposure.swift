import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// A stretch of treatment at one rate, an extra dose, or an infusion of ordinary care.
struct SubjectExposure: Hashable, Sendable {
    var infusion: InfusionID
    var start: Moment
    /// Absent while it goes on.
    var end: Occurred?
    /// Milligrams; unknown where a rate, a time or the record does not say them.
    var mg: DecimalString?
    var isBolus = false
    var lot: Code?
    /// Why it differs from what was planned.
    var adjustment: String?
}

extension SubjectExposure {
    /// What was given in one infusion, in order of time.
    ///
    /// A pause is a gap. Of what still runs, neither end nor dose is known.
    static func exposures(of infusion: InfusionState) -> [SubjectExposure] {
        if let record = infusion.history.first { return [abstracted(record)] }
        guard let exposure = infusion.exposure() else { return [] }
        let lot = infusion.start?.content.lot
        var found = exposure.segments.filter { $0.minutes != 0 }.map { segment in
            SubjectExposure(
                infusion: infusion.id, start: segment.from, end: segment.to.occurred,
                mg: segment.minutes.flatMap { minutes in
                    (segment.mgPerHour * ExactAmount(minutes) / ExactAmount(60)).rounded(toPlaces: 3)?.shortest
                }, lot: lot, adjustment: infusion.adjustment(at: segment.from))
        }
        if let last = found.indices.last, let stop = infusion.stop, stop.content.status == .stoppedEarly {
            let stopped = "STOPPED EARLY" + (stop.content.why.map { ": \(CodedWords.capitals($0))" } ?? "")
            found[last].adjustment = [found[last].adjustment, stopped].compactMap { $0 }.joined(separator: "; ")
        }
        if infusion.phase == .running, let start = exposure.start, let open = infusion.exposure(until: start),
            let since = open.segments.dropFirst(exposure.segments.count).first?.from
        {
            found.append(
                SubjectExposure(
                    infusion: infusion.id, start: since, lot: lot, adjustment: infusion.adjustment(at: since)))
        }
        for step in infusion.run {
            guard case .bolus(let bolus) = step.content else { continue }
            found.append(
                SubjectExposure(
                    infusion: infusion.id, start: step.at, end: step.at.occurred, mg: bolus.mg, isBolus: true,
                    lot: lot))
        }
        return found.enumerated().sorted { one, other in
            (one.element.start.earliest, one.offset) < (other.element.start.earliest, other.offset)
        }.map(\.element)
    }

    /// The last end of several; of what still goes on, the start.
    static func end(of exposures: [SubjectExposure]) -> Occurred? {
        exposures.compactMap { $0.end ?? $0.start.occurred }.max { $0.latestMinute < $1.latestMinute }
    }

    private static func abstracted(_ record: Fact<HistoricalInfusionAbstracted>) -> SubjectExposure {
        let start = record.at.occurred
        let end = record.content.minutes.flatMap { SiteTime.later(start, minutes: $0) } ?? start
        return SubjectExposure(infusion: record.content.infusion, start: record.at, end: end, mg: record.content.mg)
    }
}

extension InfusionState {
    /// What changed at the start of a stretch.
    fileprivate func adjustment(at moment: Moment) -> String? {
        for step in run where step.at == moment {
            switch step.content {
            case .rate(let payload): return "RATE CHANGED" + (payload.why.map { ": \(CodedWords.capitals($0))" } ?? "")
            case .resume: return "RESUMED AFTER PAUSE"
            default: continue
            }
        }
        return nil
    }
}

extension DecimalString {
    /// The same number without zeros at its end.
    var shortest: DecimalString {
        var (mantissa, scale) = (mantissa, scale)
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        return DecimalString(mantissa: mantissa, scale: scale)
    }
}
