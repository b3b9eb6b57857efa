/// The standard normal distribution.
public enum NormalDistribution {
    private static let squareRootOfTwo = 2.0.squareRoot()

    /// The probability of a value of at most `value`, from the complementary error function (DLMF 7.2.2).
    ///
    /// Relative error about 1e-15 times the square of the value in the far tail.
    public static func lowerTail(_ value: Double) -> Double {
        complementaryErrorFunction(-value / squareRootOfTwo) / 2
    }

    /// The probability of a value above `value`.
    public static func upperTail(_ value: Double) -> Double {
        complementaryErrorFunction(value / squareRootOfTwo) / 2
    }

    /// The probability of a value at least as far from 0 on either side.
    public static func twoSided(_ value: Double) -> Double {
        complementaryErrorFunction(abs(value) / squareRootOfTwo)
    }

    /// The value with this probability below it.
    ///
    /// Newton's method on the tail, or near the middle on the area between 0 and the value. Domain 0 ... 1, infinite at
    /// the ends, NaN beyond. Relative error about 1e-15.
    public static func quantile(_ probability: Double) -> Double {
        guard (0...1).contains(probability) else { return .nan }
        if probability == 0 || probability == 1 { return probability == 0 ? -.infinity : .infinity }
        let tail = min(probability, 1 - probability)
        let sign = probability < 0.5 ? -1.0 : 1.0
        return tail == 0.5 ? 0 : sign * (tail > 0.25 ? central(0.5 - tail) : distant(tail))
    }

    private static func density(_ value: Double) -> Double {
        exponential(-value * value / 2) / (2 * Double.pi).squareRoot()
    }

    /// The positive value with this area between 0 and it, at most 1/4.
    private static func central(_ area: Double) -> Double {
        let start = area * (2 * Double.pi).squareRoot()
        return solveOnLogScale(target: area, start: start, limit: 1, isRising: true) {
            (errorFunction($0 / squareRootOfTwo) / 2, density($0))
        }
    }

    /// The positive value with this area above it, at most 1/4.
    private static func distant(_ area: Double) -> Double {
        let start = (-2 * logarithm(area)).squareRoot()
        return solveOnLogScale(target: area, start: start, limit: 40, isRising: false) {
            (upperTail($0), density($0))
        }
    }
}
