public import CivilTime

/// What is open, late, due and going on, from the events and the clock.
public struct TodayList: Hashable, Sendable {
    /// The moment it is made for.
    public let now: Instant
    /// The items: open, late, due, now; within each the study's own first, then by participant.
    public let items: [TodayItem]

    /// The list at a moment.
    ///
    /// - Parameter horizonDays: windows that open within so many days are shown as due.
    public init(of view: StudyView, now: Instant, horizonDays: Int = 1) {
        self.now = now
        let clock = TodayClock(now: now, horizonDays: horizonDays)
        let found =
            StudyMatters(view, clock).items
            + view.histories.flatMap { history in
                InfusionMatters(history, view.study, clock).items
                    + ExpectedAssessments(history, view.study, clock).items
                    + ParticipantMatters(history, view.study).items
                    + SafetyMatters(history, view.study, clock).items
            }
        items = TodayItem.Urgency.allCases.flatMap { urgency in found.filter { $0.urgency == urgency } }
    }
}
