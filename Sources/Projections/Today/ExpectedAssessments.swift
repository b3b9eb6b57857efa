import CivilTime
import Study
import Vocabulary

/// Assessments that a part requires and that are neither recorded nor omitted, one item for each time point.
///
/// Shown once the window opens (or will, within the horizon); late once it has closed. A part that has ended for the
/// participant expects nothing more. Assessments that are not required never appear.
struct ExpectedAssessments {
    private let history: ParticipantHistory
    private let study: StudyProtocol
    private let clock: TodayClock

    init(_ history: ParticipantHistory, _ study: StudyProtocol, _ clock: TodayClock) {
        self.history = history
        self.study = study
        self.clock = clock
    }

    var items: [TodayItem] {
        study.parts.flatMap { part -> [TodayItem] in
            guard history.state.part(part.id).ends.isEmpty, history.state.deaths.isEmpty else { return [] }
            return study.timepoints.filter { $0.part == nil || $0.part == part.id }.flatMap { timepoint in
                anchors(timepoint, part).compactMap { item(part, timepoint, $0) }
            }
        }
    }

    /// Something that windows are counted from.
    private struct Anchor {
        var key: AssessmentKey.Anchor
        var at: Moment
        var seq: Int
        var infusion: InfusionID?
    }

    private func anchors(_ timepoint: Timepoint, _ part: StudyPart) -> [Anchor] {
        let state = history.state.part(part.id)
        let ofPart = { (seq: Int?, at: Moment?) -> [Anchor] in
            guard let seq, let at else { return [] }
            return [Anchor(key: .part(part.id), at: at, seq: seq)]
        }
        switch timepoint.anchor {
        case .start, .stop:
            return history.state.startedInfusions.filter { $0.part == part.id }.compactMap { infusion in
                let fact =
                    timepoint.anchor == .start
                    ? infusion.start.map { ($0.at, $0.seq) }
                    : infusion.stop.map { ($0.at, $0.seq) }
                return fact.map { Anchor(key: .infusion(infusion.id), at: $0.0, seq: $0.1, infusion: infusion.id) }
            }
        case .screening: return ofPart(state.screenings.first?.seq, state.screenings.first?.at)
        case .consent: return ofPart(state.consents.first?.seq, state.consents.first?.at)
        case .enrolment: return ofPart(state.enrolments.first?.seq, state.enrolments.first?.at)
        }
    }

    private func item(_ part: StudyPart, _ timepoint: Timepoint, _ anchor: Anchor) -> TodayItem? {
        let missing = part.assessments(at: timepoint.id).filter { $0.required && !isSettled($0, anchor) }
        guard let first = missing.first else { return nil }
        let opens = anchor.at.earliest.adding(minutes: Int64(timepoint.windowFrom))
        let closes = anchor.at.latest.adding(minutes: Int64(timepoint.windowTo))
        guard !clock.isBeyondHorizon(opens) else { return nil }
        let names = missing.map { study.instrument($0.instrument)?.label.text ?? $0.instrument.text }
        let infusion = anchor.infusion.map { " of \($0)" } ?? ""
        let what = "\(timepoint.label)\(infusion): \(names.joined(separator: ", "))"
        let isLate = clock.now > closes
        let (place, window) = (timepoint.id.text, window(opens, closes, anchor))
        let brief = isLate ? "\(place) \(first.instrument), \(window)" : "\(place) (\(window))"
        // An instrument that is expected once needs no time point named.
        let isOnce = part.assessments.count { $0.instrument == first.instrument } == 1
        let assess = "kept assess \(history.code) \(first.instrument)" + (isOnce ? "" : " --timepoint \(place)")
        return TodayItem(
            isLate ? .late : .due, .assessment, history.code, "\(what) (\(window))", brief: brief,
            command: isLate ? "\(assess), or kept deviation \(history.code)" : assess, due: closes,
            sources: [anchor.seq])
    }

    private func isSettled(_ expected: ExpectedAssessment, _ anchor: Anchor) -> Bool {
        let done = history.state.assessments(
            for: anchor.key, timepoint: expected.timepoint, instrument: expected.instrument)
        guard done.isEmpty else { return true }
        return history.state.omission(
            for: anchor.key, timepoint: expected.timepoint, instrument: expected.instrument) != nil
    }

    private func window(_ opens: Instant, _ closes: Instant, _ anchor: Anchor) -> String {
        let offset = anchor.at.minute?.offsetMinutes ?? study.zone.range.smallestMinutes
        if clock.now > closes { return "\(clock.elapsed(since: closes)) past window" }
        return clock.now < opens
            ? "window opens \(clock.ahead(opens, offsetMinutes: offset))"
            : "window closes \(clock.ahead(closes, offsetMinutes: offset))"
    }
}
