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
    /// By Newton's method on the smaller tail; relative error about 1e-12. NaN outside the domain.
    public static func quantile(_ probability: Double, _ first: Double, _ second: Double) -> Double {
        guard first > 0, second > 0, (0...1).contains(probability) else { return .nan }
        if probability == 0 || probability == 1 { return probability }
        return probability <= 0.5
            ? solveLower(probability, first, second)
            : solveUpper(1 - probability, first, second)
    }

    /// The value that has probability `probability` above it, without the loss of taking it from 1.
    ///
    /// Relative error about 1e-12. NaN outside the domain.
    public static func upperQuantile(_ probability: Double, _ first: Double, _ second: Double) -> Double {
        guard first > 0, second > 0, (0...1).contains(probability) else { return .nan }
        if probability == 0 || probability == 1 { return 1 - probability }
        return probability <= 0.5
            ? solveUpper(probability, first, second)
            : solveLower(1 - probability, first, second)
    }

    private static func solveLower(_ target: Double, _ first: Double, _ second: Double) -> Double {
        solveOnLogScale(target: target, start: first / (first + second), limit: 1, isRising: true) { value in
            let lower = incompleteBeta(first, second, share: value, rest: 1 - value).lower
            return (lower, density(value, first, second))
        }
    }

    private static func solveUpper(_ target: Double, _ first: Double, _ second: Double) -> Double {
        // In the upper half the distance from 1 is the smaller number, and keeps its digits as the unknown.
        guard first <= second else { return 1 - solveLower(target, second, first) }
        return solveOnLogScale(target: target, start: first / (first + second), limit: 1, isRising: false) { value in
            let upper = incompleteBeta(first, second, share: value, rest: 1 - value).upper
            return (upper, density(value, first, second))
        }
    }

    private static func density(_ value: Double, _ first: Double, _ second: Double) -> Double {
        let rest = max(1 - value, .leastNormalMagnitude)
        return binomialDensity(first, second, value, rest) * first / value / rest * second / (first + second)
    }
}
