/// Student's t distribution; the degrees of freedom are any positive number.
public enum StudentTDistribution {
    /// The probability of a value at least as far from 0 on either side: I_x(df/2, 1/2) with x = df/(df + t^2).
    ///
    /// Source: DLMF 8.17 and Abramowitz and Stegun 26.7.1. Relative error about 1e-13. NaN outside the domain.
    public static func twoSided(_ value: Double, degreesOfFreedom: Double) -> Double {
        tails(value, degreesOfFreedom).outer
    }

    /// The probability of a value of at most `value`.
    ///
    /// NaN outside the domain.
    public static func lowerTail(_ value: Double, degreesOfFreedom: Double) -> Double {
        let (outer, inner) = tails(value, degreesOfFreedom)
        return value < 0 ? outer / 2 : 0.5 + inner / 2
    }

    /// The probability of a value above `value`.
    ///
    /// NaN outside the domain.
    public static func upperTail(_ value: Double, degreesOfFreedom: Double) -> Double {
        lowerTail(-value, degreesOfFreedom: degreesOfFreedom)
    }

    /// The value with this probability below it.
    ///
    /// Domain from 0 to 1, infinite at the ends, NaN beyond. Newton's method on the tail, or near the middle on the
    /// area between 0 and the value. Relative error about 1e-12.
    public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
        guard (0...1).contains(probability), degreesOfFreedom > 0 else { return .nan }
        if probability == 0 || probability == 1 { return probability == 0 ? -.infinity : .infinity }
        let tail = min(probability, 1 - probability)
        if tail == 0.5 { return 0 }
        let isCentral = tail > 0.25
        let start = max(abs(NormalDistribution.quantile(tail)), 1e-300)
        let size = solveOnLogScale(
            target: isCentral ? 1 - 2 * tail : 2 * tail, start: start, limit: .greatestFiniteMagnitude,
            isRising: isCentral
        ) { value in
            let (outer, inner) = tails(value, degreesOfFreedom)
            return (isCentral ? inner : outer, 2 * density(value, degreesOfFreedom))
        }
        return probability < 0.5 ? -size : size
    }

    /// The probabilities outside and inside of the band from -t to t.
    private static func tails(_ value: Double, _ degrees: Double) -> (outer: Double, inner: Double) {
        guard degrees > 0, !value.isNaN else { return (.nan, .nan) }
        let square = value * value
        guard square < .infinity else { return farTails(abs(value), degrees) }
        let (outer, inner) = incompleteBeta(
            degrees / 2, 0.5, share: degrees / (degrees + square), rest: square / (degrees + square))
        return (outer, inner)
    }

    /// Where t^2 overflows: the leading term of the tail, of which the next is smaller by df/t^2.
    private static func farTails(_ value: Double, _ degrees: Double) -> (outer: Double, inner: Double) {
        guard value < .infinity else { return (0, 1) }
        let outer = 2 * exponential(logDensity(value, degrees) + logarithm(value / degrees))
        return (outer, 1 - outer)
    }

    private static func density(_ value: Double, _ degrees: Double) -> Double {
        exponential(logDensity(value, degrees))
    }

    private static func logDensity(_ value: Double, _ degrees: Double) -> Double {
        let constant = logarithmOfGamma((degrees + 1) / 2) - logarithmOfGamma(degrees / 2)
        let ratio = value / degrees.squareRoot()
        let power = ratio > 1e150 ? 2 * logarithm(ratio) : logarithmOfOnePlus(ratio * ratio)
        return constant - logarithm(degrees * Double.pi) / 2 - (degrees + 1) / 2 * power
    }
}
