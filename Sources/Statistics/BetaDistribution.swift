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

    // The unknown is always the smaller of the value and its distance from 1, and so keeps its digits.

    private static func solveLower(_ target: Double, _ first: Double, _ second: Double) -> Double {
        target <= incompleteBeta(first, second, share: 0.5, rest: 0.5).lower
            ? solve(target, first, second, isLower: true) : 1 - solve(target, second, first, isLower: false)
    }

    private static func solveUpper(_ target: Double, _ first: Double, _ second: Double) -> Double {
        target >= incompleteBeta(first, second, share: 0.5, rest: 0.5).upper
            ? solve(target, first, second, isLower: false) : 1 - solve(target, second, first, isLower: true)
    }

    private static func solve(_ target: Double, _ first: Double, _ second: Double, isLower: Bool) -> Double {
        solveOnLogScale(target: target, start: first / (first + second), limit: 1, isRising: isLower) { value in
            let (lower, upper) = incompleteBeta(first, second, share: value, rest: 1 - value)
            return (isLower ? lower : upper, density(value, first, second))
        }
    }

    private static func density(_ value: Double, _ first: Double, _ second: Double) -> Double {
        let rest = max(1 - value, .leastNormalMagnitude)
        return binomialDensity(first, second, value, rest) * first / value / rest * second / (first + second)
    }
}
