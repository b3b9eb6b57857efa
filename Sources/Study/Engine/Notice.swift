public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// A fact that a person should read after a command, beside what was written.
public enum Notice: Hashable, Sendable {
    /// Where a planned dose or duration lies beyond a limit.
    public enum Bound: Hashable, Sendable {
        /// The protocol's own.
        case `protocol`
        /// The guideline's.
        case guideline
    }

    /// It happened so many minutes before it was recorded.
    case late(minutes: Int)
    /// What a plan comes to; `isInside` if it keeps all of the protocol's limits.
    case plan(
        InfusionID, totalMg: DecimalString, minutes: Int, mgPerHour: DecimalString, mgPerKgPerHour: DecimalString,
        isInside: Bool)
    /// Another infusion of the participant is planned and has not started.
    case plannedToo(InfusionID)
    /// A plan lies outside a limit.
    case outside(what: String, value: String, limit: String, Bound)
    /// A vital sign passed a limit.
    case passed(PassedLimit)
    /// Sedation is deeper than intended.
    case deeperSedation(SedationScale, score: Int)
    /// What an infusion delivered; milligrams absent if they cannot be computed.
    case delivered(InfusionID, mg: DecimalString?, elapsed: Int?, active: Int?, mgPerKg: DecimalString?)
    /// Something is due, at the latest at a time.
    case due(what: String, by: ZonedMinute)
    /// A score that follows from the answers; absent if too few were answered.
    case score(instrument: Code, id: Code, value: DecimalString?, isImputed: Bool)
    /// An adverse event started clocks.
    case clocks(AdverseEventID, [SafetyClock])
    /// An adverse event is not serious: no clock started.
    case noClock(AdverseEventID)
    /// An adverse event has no term yet.
    case uncoded(AdverseEventID)
    /// A value of an event changed.
    case corrected(Int, field: FieldPointer, old: String, new: String)
    /// Somebody else has to countersign.
    case awaitsCountersignature
    /// What was derived and written with the command.
    case derived(Derivation)
}

extension Notice: CustomStringConvertible {
    /// The message.
    public var description: String { message }

    /// The fact in plain words.
    public var message: String {
        switch self {
        case .late(let minutes): "\(minutes.spokenMinutes) after it happened"
        case .plan(let id, let mg, let minutes, let hourly, let byWeight, let isInside):
            "\(id): \(mg) mg over \(minutes) min = \(hourly) mg/h = \(byWeight) mg/kg/h"
                + (isInside ? "; inside the protocol" : "")
        case .outside(let what, let value, let limit, let bound):
            "\(what) \(value) is outside \(limit) of the \(bound == .protocol ? "protocol" : "guideline")"
        case .plannedToo(let id): "\(id) is planned too, and has not started"
        case .passed(let passed):
            "\(passed.sign.spoken) \(passed.value) is \(passed.isAbove ? "above" : "below") the "
                + "\(passed.level.spoken) limit \(passed.limit) \(passed.sign.unit)"
        case .deeperSedation(let scale, let score): "\(scale.rawValue) \(score): sedation is deeper than intended"
        case .delivered(let id, let mg, let elapsed, let active, let byWeight):
            "\(id) stopped: \(mg.map { "\($0) mg" } ?? "an unknown dose")"
                + (elapsed.map { " in \($0) min" } ?? "")
                + (active == elapsed ? "" : active.map { ", \($0) min active" } ?? "")
                + (byWeight.map { " (\($0) mg/kg)" } ?? "")
        case .due(let what, let by): "\(what) due by \(by.clock)"
        case .score(let instrument, let id, let value, let isImputed):
            "\(instrument) \(id) \(value.map { "\($0)" } ?? "missing")\(isImputed ? ", imputed" : "")"
        case .clocks(let ae, let clocks):
            "\(ae) is serious: \(clocks.map(\.spoken).joined(separator: "; "))"
        case .noClock(let ae): "\(ae) is not serious, no clock started"
        case .uncoded(let ae): "\(ae) has no term yet"
        case .corrected(let seq, let field, let old, let new): "#\(seq) \(field): was \(old), will read \(new)"
        case .awaitsCountersignature: "waits for the countersignature of another entitled person"
        case .derived(let derivation): derivation.message
        }
    }
}

extension SafetyClock {
    fileprivate var spoken: String {
        switch recipient {
        case .site(let hours): "site report within \(hours) h of \(awareOn)"
        case .regulator(let days): "report within \(days) days, by \(due)"
        }
    }
}

extension LimitedSign {
    fileprivate var spoken: String {
        switch self {
        case .tempC: "temperature"
        case .spo2: "SpO2"
        default: rawValue.uppercased()
        }
    }

    fileprivate var unit: String {
        switch self {
        case .dbp, .sbp, .map: "mmHg"
        case .hr, .rr: "/min"
        case .spo2: "%"
        case .tempC: "degC"
        }
    }
}

extension PassedLimit.Level {
    fileprivate var spoken: String {
        switch self {
        case .soft, .alert: "alert"
        case .start: "starting"
        case .plausible: "plausible"
        }
    }
}

extension Int {
    fileprivate var spokenMinutes: String {
        self < 120 ? "\(self) min" : self < 48 * 60 ? "\(self / 60) h \(self % 60) min" : "\(self / 1440) days"
    }
}

extension ZonedMinute {
    /// As a clock shows it: "09:55".
    fileprivate var clock: String {
        let (hours, minutes) = (String(hour), String(minute))
        return (hours.count < 2 ? "0" : "") + hours + ":" + (minutes.count < 2 ? "0" : "") + minutes
    }
}
