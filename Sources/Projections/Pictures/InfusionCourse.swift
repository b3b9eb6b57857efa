public import Study

/// One infusion minute by minute: its rates, vital signs, and the adverse events that began meanwhile.
public struct InfusionCourse: Hashable, Sendable {
    /// A stretch at one rate.
    public struct Stretch: Hashable, Sendable {
        /// Its first and last minute since the start.
        public let from, to: Int
        /// Milligrams an hour; absent where the concentration is not known.
        public let mgPerHour: Double?
    }

    /// An adverse event that began in the hours shown.
    public struct Onset: Hashable, Sendable {
        /// The minute since the start.
        public let minute: Int
        /// The worst grade.
        public let grade: Int?
        /// What it is.
        public let label: String
        /// The event.
        public let seq: Int
    }

    /// The vital signs.
    public let vitals: VitalCourse
    /// The rates.
    public let stretches: [Stretch]
    /// The adverse events.
    public let onsets: [Onset]
}

extension StudyView {
    /// The courses of one participant's infusions that have vital signs, in order of time.
    public func infusionCourses(of history: ParticipantHistory) -> [InfusionCourse] {
        let terms = terms
        return vitalCourses(of: history).compactMap { vitals in
            guard let infusion = history.state.infusions[vitals.infusion], let start = infusion.start else {
                return nil
            }
            let stretches = (infusion.exposure()?.segments ?? []).compactMap { segment -> InfusionCourse.Stretch? in
                guard let from = segment.from.minutes(since: start.at), let to = segment.to.minutes(since: start.at)
                else { return nil }
                return InfusionCourse.Stretch(from: from, to: to, mgPerHour: segment.mgPerHour.ratio?.double)
            }
            let last = max(vitals.points.last?.minute ?? 0, vitals.stop ?? 0)
            let onsets = history.state.adverseEvents.values.compactMap(\.view).compactMap {
                event -> InfusionCourse.Onset? in
                guard let minute = event.onset.minutes(since: start.at), (-60...last).contains(minute) else {
                    return nil
                }
                let name = terms.label(event.term)
                return InfusionCourse.Onset(
                    minute: minute, grade: event.worstGrade, label: "\(event.id) \(name)", seq: event.seq)
            }
            return InfusionCourse(
                vitals: vitals, stretches: stretches,
                onsets: onsets.sorted { ($0.minute, $0.seq) < ($1.minute, $1.seq) })
        }
    }
}
