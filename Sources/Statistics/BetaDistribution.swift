/// The beta distribution with shapes a, b > 0.
public enum BetaDistribution {
    /// The probability of a value of at most `value`, the regularised incomplete beta function (DLMF 8.17).
    ///
    /// Relative error about 1e-13 for shapes up to 1e4. NaN outside the domain.
    public static func lowerTail(_ value: Double, _ first: Double, _ second: Double) -> Double {
        guard first > 0, second > 0, (0...1).contains(value) else { return .nan }
        return incompleteBeta(first, second, share: value, rest: 1 - value).lower
    }

    /// The value that has probability `probability` below it.
    ///
    /// By Newton's method on the smaller tail; error about 1e-12 relative to the value or to its distance from 1,
    /// whichever the smaller tail belongs to. NaN outside the domain.
    public static func quantile(_ probability: Double, _ first: Double, _ second: Double) -> Double {
        guard first > 0, second > 0, (0...1).contains(probability) else { return .nan }
        if probability == 0 || probability == 1 { return probability }
        return probability <= 0.5
            ? solve(probability, first, second)
            : 1 - solve(1 - probability, second, first)
    }

    /// The value that has probability `probability` above it, without the loss of taking it from 1.
    public static func upperQuantile(_ probability: Double, _ first: Double, _ second: Double) -> Double {
        1 - quantile(probability, second, first)
    }

    private static func solve(_ target: Double, _ first: Double, _ second: Double) -> Double {
        solveOnLogScale(target: target, start: first / (first + second), limit: 1, isRising: true) { value in
            let rest = max(1 - value, .leastNormalMagnitude)
            let lower = incompleteBeta(first, second, share: value, rest: 1 - value).lower
            let density = binomialDensity(first, second, value, rest) * first / value / rest * second
            return (lower, density / (first + second))
        }
    }
}
