import CivilTime
public import Study
public import Vocabulary

/// One participant's time in the study, as a lane of the swimmer picture; in study days, the first treatment being day
/// 1 and the day before it day -1 (SDTM).
public struct SwimmerLane: Hashable, Sendable {
    /// An adverse event on the lane.
    public struct Mark: Hashable, Sendable {
        /// The study day of its onset.
        public let day: Int
        /// The study day of its end; absent while it continues, or where that is not known.
        public let endDay: Int?
        /// The highest grade; absent if it was never graded.
        public let grade: Int?
        /// Whether it is serious.
        public let isSerious: Bool
        /// Whether it continues.
        public let isContinuing: Bool
        /// Its term.
        public let label: String
        /// The event that reported it.
        public let seq: Int
    }

    /// The participant.
    public let subject: ParticipantCode
    /// The study day with which the lane ends.
    public let lastDay: Int
    /// Whether participation goes on at the data cut.
    public let isContinuing: Bool
    /// The study days of the infusions; 1 alone where the treatment is no infusion.
    public let infusionDays: [Int]
    /// The treatment-emergent adverse events whose onset is known to the day.
    public let marks: [Mark]
    /// How many more have no day.
    public let undated: Int
}

extension StudyView {
    /// The lanes of a group's safety population, the longest first; without those whose first day is not known.
    public func lanes(of group: StudyGroup) -> [SwimmerLane] {
        SafetyPopulation(of: group, in: self).members.compactMap { SwimmerLane($0, self) }
            .sorted { ($1.lastDay, $0.subject) < ($0.lastDay, $1.subject) }
    }
}

extension SwimmerLane {
    init?(_ member: SafetyPopulation.Member, _ view: StudyView) {
        let time = PersonTime(RiskWindow.all(of: member), sources: [], view)
        guard let first = time.spans.first?.lowerBound, let last = time.spans.last?.upperBound else { return nil }
        let days = member.emergence.windows.compactMap { $0.start.knownDay }.sorted()
        let (events, terms) = (member.adverseEvents, view.terms)
        subject = member.history.code
        let state = member.history.state
        let enrolled = member.parts.filter { !state.part($0.id).enrolments.isEmpty }
        let ends = enrolled.compactMap { state.part($0.id).ends.last?.at.knownDay }
        let death = state.deaths.first?.at.knownDay
        isContinuing = state.deaths.isEmpty && enrolled.contains { state.part($0.id).ends.isEmpty }
        let end = isContinuing ? view.cutDay : death
        lastDay = ([last] + ends + days + [end].compactMap { $0 }).max().map { $0.studyDay(from: first) } ?? 1
        infusionDays = days.map { $0.studyDay(from: first) }
        marks = events.compactMap { event in
            guard let onset = event.view.onset.knownDay else { return nil }
            let end = event.view.end.flatMap { time -> CalendarDay? in
                if case .day(let day) = time.date { day } else { nil }
            }
            return Mark(
                day: onset.studyDay(from: first), endDay: end?.studyDay(from: first), grade: event.view.worstGrade,
                isSerious: event.view.isSerious, isContinuing: event.view.isOpen,
                label: terms.label(event.view.term),
                seq: event.view.seq)
        }.sorted { ($0.day, $0.seq) < ($1.day, $1.seq) }
        undated = events.count - marks.count
    }
}

extension Moment {
    /// The calendar day, if it is known to the day or the minute.
    var knownDay: CalendarDay? { minute?.day ?? day }
}

extension CalendarDay {
    /// The study day by a first day: 1 on it, -1 the day before, never 0.
    func studyDay(from first: CalendarDay) -> Int {
        let days = days(since: first)
        return days < 0 ? days : days + 1
    }
}
