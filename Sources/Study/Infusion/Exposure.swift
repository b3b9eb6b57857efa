import CanonicalJSON

/// A stretch of an infusion at one rate.
public struct RateSegment: Hashable, Sendable {
    /// When it began.
    public let from: Moment
    /// When it ended.
    public let to: Moment
    /// The rate in milligrams an hour; unknown if it was typed in mL/h and the plan has no concentration.
    public let mgPerHour: ExactAmount

    /// Its length, if both ends are known to the minute.
    public var minutes: Int? { to.minutes(since: from) }
}

/// A stretch in which an infusion was paused.
public struct PauseInterval: Hashable, Sendable {
    /// When it began.
    public let from: Moment
    /// When it ended.
    public let to: Moment

    /// Its length, if both ends are known to the minute.
    public var minutes: Int? { to.minutes(since: from) }
}

/// What an infusion delivered: rate times time, plus boluses, exactly.
///
/// 30 mg/h for 60 min, 40 mg/h for 90 min, 10 min pause, 30 mg/h for 60 min: 120 mg, active 210 min, elapsed 220 min.
public struct Exposure: Hashable, Sendable {
    /// The stretches at one rate.
    public private(set) var segments: [RateSegment] = []
    /// The pauses.
    public private(set) var pauses: [PauseInterval] = []
    /// The extra doses, added.
    public private(set) var bolusMg = ExactAmount.zero
    /// The end, or the moment up to which it was computed.
    public private(set) var end: Moment?
    /// The start.
    public private(set) var start: Moment?

    private let concentration: DecimalString?
    private var rate: InfusionRate?
    private var since: Moment?
    private var pausedSince: Moment?

    init(concentration: DecimalString?) { self.concentration = concentration }

    /// Minutes from start to end, pauses included; `nil` unless both are known to the minute.
    public var elapsedMinutes: Int? {
        guard let start, let end else { return nil }
        return end.minutes(since: start)
    }

    /// Minutes without the pauses.
    public var activeMinutes: Int? { minutes(of: segments.map(\.minutes)) }

    /// Minutes of the pauses.
    public var pausedMinutes: Int? { minutes(of: pauses.map(\.minutes)) }

    /// Milligrams delivered; unknown if a time or a concentration is.
    public var deliveredMg: ExactAmount {
        segments.reduce(bolusMg) { sum, segment in
            guard let minutes = segment.minutes else { return .unknown }
            return sum + segment.mgPerHour * ExactAmount(minutes) / ExactAmount(60)
        }
    }

    private func minutes(of parts: [Int?]) -> Int? {
        let known = parts.compactMap { $0 }
        return known.count == parts.count ? known.reduce(0, +) : nil
    }

    mutating func take(_ step: Fact<RunStep>) {
        switch step.content {
        case .start(let payload):
            (start, since, rate) = (step.at, step.at, payload.rate)
        case .rate(let payload):
            closeSegment(at: step.at)
            (since, rate) = (step.at, payload.rate)
        case .pause:
            closeSegment(at: step.at)
            pausedSince = step.at
        case .resume:
            closePause(at: step.at)
            since = step.at
        case .bolus(let payload): bolusMg = bolusMg + ExactAmount(payload.mg)
        case .stop: close(at: step.at)
        }
    }

    mutating func close(at moment: Moment) {
        closeSegment(at: moment)
        closePause(at: moment)
        end = moment
    }

    private mutating func closeSegment(at moment: Moment) {
        guard let from = since, let rate else { return }
        segments.append(RateSegment(from: from, to: moment, mgPerHour: mgPerHour(rate)))
        since = nil
    }

    private mutating func closePause(at moment: Moment) {
        guard let from = pausedSince else { return }
        pauses.append(PauseInterval(from: from, to: moment))
        pausedSince = nil
    }

    private func mgPerHour(_ rate: InfusionRate) -> ExactAmount {
        switch rate.unit {
        case .milligramsPerHour: ExactAmount(rate.value)
        case .millilitresPerHour: concentration.map { ExactAmount(rate.value) * ExactAmount($0) } ?? .unknown
        }
    }
}
