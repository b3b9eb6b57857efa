import CanonicalJSON

/// The limits of vital signs of one level as numbers, so that signs inside them cost next to nothing.
struct LimitTable: Sendable {
    private struct Row: Sendable {
        let sign: LimitedSign
        let minimum: ExactRatio?
        let maximum: ExactRatio?
    }

    private let rows: [Row]

    init(_ rules: VitalRules, _ level: PassedLimit.Level) {
        rows = rules.limits.compactMap { limit in
            let (minimum, maximum) = limit.range(level)
            guard minimum != nil || maximum != nil else { return nil }
            return Row(
                sign: limit.sign, minimum: minimum.map { ExactRatio($0) }, maximum: maximum.map { ExactRatio($0) })
        }
    }

    /// Whether a sign passes a limit.
    func isPassed(by signs: VitalSigns) -> Bool {
        for row in rows {
            if let whole = signs.whole(row.sign) {
                if let minimum = row.minimum, minimum.isAbove(whole) { return true }
                if let maximum = row.maximum, maximum.isBelow(whole) { return true }
            } else if let ratio = signs.value(of: row.sign)?.amount.ratio {
                if let minimum = row.minimum, ratio < minimum { return true }
                if let maximum = row.maximum, maximum < ratio { return true }
            }
        }
        return false
    }
}

extension ExactRatio {
    fileprivate func isAbove(_ whole: Int) -> Bool { numerator > Int128(whole) * denominator }
    fileprivate func isBelow(_ whole: Int) -> Bool { numerator < Int128(whole) * denominator }
}
