import CanonicalJSON

/// A limit that a vital sign passed.
public struct PassedLimit: Hashable, Sendable {
    /// How far out the limit lies.
    public enum Level: Hashable, Sendable {
        /// Worth a look.
        case soft
        /// Somebody has to act.
        case alert
        /// No infusion starts beyond it.
        case start
        /// Hard to believe.
        case plausible
    }

    /// How far out.
    public let level: Level
    /// The sign.
    public let sign: LimitedSign
    /// The value as it was typed; the mean arterial pressure to one decimal.
    public let value: String
    /// The limit.
    public let limit: String
    /// Whether the value is above it, otherwise below.
    public let isAbove: Bool
}

extension VitalSigns {
    /// The limits of one level that the signs pass, in the order of the protocol.
    func passed(_ level: PassedLimit.Level, _ rules: VitalRules) -> [PassedLimit] {
        rules.limits.compactMap { limit in
            guard let value = value(of: limit.sign), let ratio = value.amount.ratio else { return nil }
            let (minimum, maximum) = limit.range(level)
            if let maximum, ExactRatio(maximum) < ratio {
                return PassedLimit(
                    level: level, sign: limit.sign, value: value.text, limit: maximum.description, isAbove: true)
            }
            if let minimum, ratio < ExactRatio(minimum) {
                return PassedLimit(
                    level: level, sign: limit.sign, value: value.text, limit: minimum.description, isAbove: false)
            }
            return nil
        }
    }

    /// A sign that is measured in whole numbers.
    func whole(_ sign: LimitedSign) -> Int? {
        switch sign {
        case .dbp: dbp
        case .hr: hr
        case .rr: rr
        case .sbp: sbp
        case .spo2: spo2
        case .map, .tempC: nil
        }
    }

    /// A sign as a number and as it was typed; the mean arterial pressure is derived.
    func value(of sign: LimitedSign) -> (amount: ExactAmount, text: String)? {
        if let whole = whole(sign) { return (ExactAmount(whole), String(whole)) }
        if sign == .tempC, let tempC { return (ExactAmount(tempC), tempC.description) }
        guard sign == .map, let sbp, let dbp else { return nil }
        let mean = ExactAmount(dbp) + ExactAmount(sbp - dbp) / ExactAmount(3)
        return (mean, mean.rounded(toPlaces: 1)?.description ?? "")
    }
}

extension VitalLimit {
    func range(_ level: PassedLimit.Level) -> (DecimalString?, DecimalString?) {
        switch level {
        case .soft: (softMinimum, softMaximum)
        case .alert: (alertMinimum, alertMaximum)
        case .start: (startMinimum, startMaximum)
        case .plausible: (plausibleMinimum, plausibleMaximum)
        }
    }
}
