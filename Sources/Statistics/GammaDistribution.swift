/// The gamma distribution with shape a > 0 and scale 1.
public enum GammaDistribution {
    /// The probability of a value of at most `value`.
    ///
    /// It is P(a, x) of DLMF 8.2.4. NaN outside the domain.
    public static func lowerTail(_ value: Double, shape: Double) -> Double {
        guard shape > 0, value >= 0 else { return .nan }
        return incompleteGamma(shape, value).lower
    }

    /// The probability of a value above `value`.
    ///
    /// It is Q(a, x) of DLMF 8.2.4. NaN outside the domain.
    public static func upperTail(_ value: Double, shape: Double) -> Double {
        guard shape > 0, value >= 0 else { return .nan }
        return incompleteGamma(shape, value).upper
    }

    /// The value with this probability below it.
    ///
    /// Domain from 0 to 1. Error about 1e-12 relative. NaN outside the domain.
    public static func quantile(_ probability: Double, shape: Double) -> Double {
        guard shape > 0, (0...1).contains(probability) else { return .nan }
        if probability == 0 || probability == 1 { return probability == 0 ? 0 : .infinity }
        return probability <= 0.5 ? solveLower(probability, shape) : solveUpper(1 - probability, shape)
    }

    /// The value with this probability above it.
    ///
    /// Domain from 0 to 1. Error about 1e-12 relative. NaN outside the domain.
    public static func upperQuantile(_ probability: Double, shape: Double) -> Double {
        guard shape > 0, (0...1).contains(probability) else { return .nan }
        if probability == 0 || probability == 1 { return probability == 0 ? .infinity : 0 }
        return probability <= 0.5 ? solveUpper(probability, shape) : solveLower(1 - probability, shape)
    }

    private static func solveLower(_ probability: Double, _ shape: Double) -> Double {
        solveOnLogScale(target: probability, start: shape, limit: .greatestFiniteMagnitude, isRising: true) {
            (incompleteGamma(shape, $0).lower, poissonDensity(shape, mean: $0) * shape / $0)
        }
    }

    private static func solveUpper(_ probability: Double, _ shape: Double) -> Double {
        solveOnLogScale(target: probability, start: shape, limit: .greatestFiniteMagnitude, isRising: false) {
            (incompleteGamma(shape, $0).upper, poissonDensity(shape, mean: $0) * shape / $0)
        }
    }
}
