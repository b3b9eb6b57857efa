/// The share still without the event over time, when some were only followed for a while.
///
/// S(t) is the product of 1 - d/n over the event times up to t, n being those followed until then; who is censored at
/// an event time counts as at risk there. Standard error by Greenwood. Interval by log(-log S): S^exp(-+z SE/(S log
/// S)). The median is the first time with S <= 0.5, its interval the first times at which the ends of the band reach
/// 0.5. Source: Kaplan and Meier, JASA 53:457 (1958); Brookmeyer and Crowley, Biometrics 38:29 (1982); R's
/// `survfit(conf.type = "log-log")`.
public struct KaplanMeier: Hashable, Sendable {
    /// One participant: followed for `time`, until the event or, if censored, without it.
    public struct Observation: Hashable, Sendable {
        /// How long followed, 0 or more.
        public let time: Double
        /// Whether the event ended it.
        public let isEvent: Bool

        /// Creates an observation.
        public init(time: Double, isEvent: Bool) {
            self.time = time
            self.isEvent = isEvent
        }
    }

    /// The curve from one time at which something happened until before the next.
    public struct Step: Hashable, Sendable {
        /// The time.
        public let time: Double
        /// How many were followed until then.
        public let atRisk: Int
        /// How many had the event then.
        public let events: Int
        /// How many were last seen then, without it.
        public let censored: Int
        /// S from this time on.
        public let survival: Double
        /// Greenwood's standard error of S; 0 where S is 1, nothing where S is 0.
        public let standardError: Double?
        /// The interval of S; nothing where S is 1 or 0.
        public let interval: ConfidenceInterval?
    }

    /// The curve, one step for each time at which something happened.
    public let steps: [Step]
    /// How many participants.
    public let count: Int
    /// The confidence of the intervals.
    public let level: Double

    /// Estimates the curve; nothing without observations, with a time that is negative or not finite, or a level not
    /// between 0 and 1.
    public init?(_ observations: [Observation], level: Double = 0.95) {
        guard !observations.isEmpty, observations.allSatisfy({ $0.time >= 0 && $0.time.isFinite }) else { return nil }
        guard level > 0, level < 1 else { return nil }
        let z = -NormalDistribution.quantile((1 - level) / 2)
        let sorted = observations.sorted { $0.time < $1.time }
        var steps: [Step] = []
        var (survival, greenwood) = (1.0, 0.0)
        var start = 0
        while start < sorted.count {
            let end = sorted[start...].firstIndex { $0.time != sorted[start].time } ?? sorted.count
            let events = sorted[start..<end].count { $0.isEvent }
            let atRisk = sorted.count - start
            survival *= Double(atRisk - events) / Double(atRisk)
            greenwood += Double(events) / (Double(atRisk) * Double(atRisk - events))
            steps.append(
                Step(
                    time: sorted[start].time, atRisk: atRisk, events: events, censored: end - start - events,
                    survival: survival, standardError: survival > 0 ? survival * greenwood.squareRoot() : nil,
                    interval: logLogInterval(survival, greenwood, z: z, level: level)))
            start = end
        }
        self.steps = steps
        self.level = level
        count = sorted.count
    }
}

/// The interval of log(-log S), brought back; nothing at the ends of the scale.
private func logLogInterval(
    _ survival: Double, _ greenwood: Double, z: Double, level: Double
) -> ConfidenceInterval? {
    guard survival > 0, survival < 1 else { return nil }
    let logSurvival = logarithm(survival)
    let factor = exponential(z * greenwood.squareRoot() / abs(logSurvival))
    return ConfidenceInterval(
        lower: exponential(logSurvival * factor), upper: exponential(logSurvival / factor), level: level)
}
