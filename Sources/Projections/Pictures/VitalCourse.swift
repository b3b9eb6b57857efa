public import Study
public import Vocabulary

/// The vital signs of one infusion over the minutes since its start.
public struct VitalCourse: Hashable, Sendable {
    /// One set of signs.
    public struct Point: Hashable, Sendable {
        /// Minutes since the start; negative before it.
        public let minute: Int
        /// The signs.
        public let signs: VitalSigns
        /// The event.
        public let seq: Int
    }

    /// The participant.
    public let subject: ParticipantCode
    /// The infusion.
    public let infusion: InfusionID
    /// The minute at which it stopped.
    public let stop: Int?
    /// The signs taken from an hour before it on, in order of time.
    public let points: [Point]
}

extension StudyView {
    /// The courses of all infusions that started and have vital signs, by participant.
    public var vitalCourses: [VitalCourse] { histories.flatMap(vitalCourses) }

    /// Those of one participant, in order of time.
    func vitalCourses(of history: ParticipantHistory) -> [VitalCourse] {
        history.state.startedInfusions.compactMap { infusion in
            guard let start = infusion.start else { return nil }
            let points = infusion.vitals.compactMap { fact in
                fact.at.minutes(since: start.at).map {
                    VitalCourse.Point(minute: $0, signs: fact.content, seq: fact.seq)
                }
            }.filter { $0.minute >= -60 }
            guard !points.isEmpty else { return nil }
            return VitalCourse(
                subject: history.code, infusion: infusion.id,
                stop: infusion.stop.flatMap { $0.at.minutes(since: start.at) }, points: points)
        }
    }
}
