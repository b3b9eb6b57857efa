public import CivilTime
public import Vocabulary

/// A time by which a serious adverse event has to be reported to somebody.
public struct SafetyClock: Hashable, Sendable {
    /// To whom it has to be reported.
    public enum Recipient: Hashable, Sendable {
        /// The sponsor or the ethics board, within hours of awareness.
        case site(hours: Int)
        /// The regulator, or whoever the regime names, within calendar days of the day of awareness.
        case regulator(days: Int)
    }

    /// To whom, and how long it takes.
    public let recipient: Recipient
    /// When the site became aware of what started the clock.
    public let awareOn: TimeValue
    /// The day of awareness in the study's zone: day 0.
    public let dayZero: CalendarDay
    /// The day at the end of which it is due.
    public let due: CalendarDay
    /// The regime under which it runs.
    public let regime: Code
}

extension SafetyClock {
    /// The last instant at which the report is in time: the site's hours after awareness, or the end of the last day.
    ///
    /// Awareness that is known only to the day, or less exactly, counts from its last instant.
    public func end(recorded: Instant, offsets: OffsetRange) -> Instant {
        switch recipient {
        case .site(let hours):
            Moment(awareOn, recorded: recorded, offsets: offsets).latest.adding(minutes: Int64(hours) * 60)
        case .regulator: Moment(.day(due), recorded: recorded, offsets: offsets).latest
        }
    }
}

extension AdverseEventView {
    /// The clocks that run or ran for the event; none if it is not serious.
    ///
    /// The site's clock starts with the first awareness that it is serious. The regulator's starts too while the event
    /// counts as related and unexpected, where the regime has clocks: 7 days if fatal or life-threatening, else 15; one
    /// that becomes fatal or life-threatening later starts another 7 days from the awareness of that.
    public func clocks(under rules: SafetyRules) -> [SafetyClock] {
        guard isSerious, let first = awareness.first else { return [] }
        let days = (rules.siteClockHours + 23) / 24
        var clocks = [clock(.site(hours: rules.siteClockHours), days, first, rules)]
        guard isRelated, isUnexpected, let reporting = rules.clocks else { return clocks }
        var isUrgent = false
        for step in awareness where step.on == first.on || step.isUrgent {
            guard !isUrgent else { break }
            isUrgent = step.isUrgent
            let days = step.isUrgent ? reporting.urgentDays : reporting.otherDays
            clocks.append(clock(.regulator(days: days), days, step, rules))
        }
        return clocks
    }

    private func clock(
        _ recipient: SafetyClock.Recipient, _ days: Int, _ step: Awareness, _ rules: SafetyRules
    ) -> SafetyClock {
        let dayZero = step.on.date.firstDay
        return SafetyClock(
            recipient: recipient, awareOn: step.on, dayZero: dayZero, due: dayZero.adding(days: days),
            regime: rules.regime)
    }
}
