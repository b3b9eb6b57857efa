import CivilTime

/// How an expected assessment of a participant or an infusion stands.
enum ExpectedState {
    /// Inside its window, or not due to be judged.
    case inOrder
    /// Outside its window; the event holds it.
    case outside(Int)
    /// Reduced dates leave it open; the event holds it.
    case uncertain(Int)
    /// Missing, as the event (an omission or a completion) shows.
    case missing(Int)

    init(
        _ expected: ExpectedAssessment, _ timepoint: Timepoint, anchor: Moment?, for key: AssessmentKey.Anchor,
        _ state: ParticipantState, end: Int?
    ) {
        let recorded = state.assessments(for: key, timepoint: timepoint.id, instrument: expected.instrument)
        guard let last = recorded.last else {
            let omission = state.omission(for: key, timepoint: timepoint.id, instrument: expected.instrument)
            self = (omission?.seq ?? end).map { .missing($0) } ?? .inOrder
            return
        }
        guard let anchor else {
            self = .inOrder
            return
        }
        let verdicts = recorded.map { timepoint.contains($0.at, anchor: anchor) }
        switch verdicts.max() ?? .holds {
        case .holds: self = .inOrder
        case .uncertain: self = .uncertain(last.seq)
        case .fails: self = .outside(last.seq)
        }
    }
}

extension Timepoint {
    /// Whether it belongs to the session of an infusion: anchored at its start or stop, with a window within a day of
    /// it.
    var isInSession: Bool {
        (anchor == .start || anchor == .stop) && max(abs(windowFrom), abs(windowTo)) <= 24 * 60
    }

    /// Whether it belongs to an infusion but not to its session: a follow-up.
    var isFollowUp: Bool { (anchor == .start || anchor == .stop) && !isInSession }

    /// Whether a moment lies in the window around its anchor.
    func contains(_ moment: Moment, anchor: Moment) -> Certainty {
        let (from, to) = (Int64(windowFrom), Int64(windowTo))
        let isSurelyIn =
            moment.earliest >= anchor.latest.adding(minutes: from)
            && moment.latest <= anchor.earliest.adding(minutes: to)
        if isSurelyIn { return .holds }
        let mayBeIn =
            moment.latest >= anchor.earliest.adding(minutes: from)
            && moment.earliest <= anchor.latest.adding(minutes: to)
        return mayBeIn ? .uncertain : .fails
    }
}

extension InfusionCase {
    /// The required assessments of the infusion with their time points, as far as `isWanted`.
    func required(_ isWanted: (Timepoint) -> Bool) -> [(ExpectedAssessment, Timepoint)] {
        guard let studyPart else { return [] }
        return studyPart.assessments.compactMap { expected in
            guard expected.required, let timepoint = adopted.document.timepoint(expected.timepoint, in: part),
                isWanted(timepoint)
            else { return nil }
            return (expected, timepoint)
        }
    }

    /// How a required assessment of the infusion stands.
    func state(of expected: ExpectedAssessment, at timepoint: Timepoint) -> ExpectedState {
        let anchor = timepoint.anchor == .start ? start?.at : stop?.at
        let completion = part.flatMap { state.parts[$0] }?.ends.first { $0.content == .completed }?.seq
        let end = timepoint.isInSession ? infusion.discharges.first?.seq : missedVisit(timepoint)
        return ExpectedState(
            expected, timepoint, anchor: anchor, for: .infusion(infusion.id), state, end: end ?? completion)
    }

    /// The first missed visit of a time point after this infusion, and before the next.
    private func missedVisit(_ timepoint: Timepoint) -> Int? {
        guard let start else { return nil }
        let next = state.startedInfusions.lazy.compactMap(\.start).first { start.precedes($0) && $0.seq != start.seq }
        return state.missedVisits.first { missed in
            missed.content.visit == timepoint.id && missed.content.part == part && start.precedes(missed)
                && (next.map { missed.precedes($0) } ?? true)
        }?.seq
    }
}
