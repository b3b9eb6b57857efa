/// The chi-square distribution: a gamma distribution of shape df/2 and scale 2.
public enum ChiSquareDistribution {
    /// The probability of a value above `value`.
    ///
    /// Relative error about 1e-13. NaN outside the domain.
    public static func upperTail(_ value: Double, degreesOfFreedom: Double) -> Double {
        GammaDistribution.upperTail(value / 2, shape: degreesOfFreedom / 2)
    }

    /// The value with this probability below it.
    ///
    /// Domain from 0 to 1. Relative error about 1e-12. NaN outside the domain.
    public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
        2 * GammaDistribution.quantile(probability, shape: degreesOfFreedom / 2)
    }
}
