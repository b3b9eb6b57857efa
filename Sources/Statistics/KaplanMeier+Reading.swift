// Survival is a product of rounded quotients; where it is one half exactly, it may stand a little above.
private let half = 0.5 + 1e-12

extension KaplanMeier {
    /// The first time at which at most half are without the event; nothing if that is not reached.
    public var median: Double? {
        steps.first { $0.survival <= half }?.time
    }

    /// The interval of the median: where the ends of the band reach one half; nothing for an end that never does.
    public var medianInterval: (lower: Double?, upper: Double?) {
        let reaches = { (end: (Step) -> Double) in steps.first { end($0) <= half }?.time }
        // Where S is 0 the band ends at 0.
        return (
            reaches { $0.interval?.lower ?? $0.survival },
            reaches { $0.interval?.upper ?? $0.survival }
        )
    }

    /// How many were followed until `time` or longer.
    public func atRisk(at time: Double) -> Int {
        steps.first { $0.time >= time }?.atRisk ?? 0
    }

    /// The step in force at `time`; nothing before the first.
    public func step(at time: Double) -> Step? {
        steps.last { $0.time <= time }
    }

    /// S at `time`; nothing after the last time anybody was followed, unless S had reached 0.
    public func survival(at time: Double) -> Double? {
        guard let step = step(at: time) else { return 1 }
        return step == steps.last && time > step.time && step.survival > 0 ? nil : step.survival
    }
}
