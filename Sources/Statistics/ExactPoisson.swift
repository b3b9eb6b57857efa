/// The exact interval of a rate from a count of events, by Garwood: quantiles of the gamma distribution over the
/// exposure.
///
/// Lower end: the alpha/2 quantile of Gamma(events), 0 without events; upper end: the 1 - alpha/2 quantile of
/// Gamma(events + 1). Source: F. Garwood, Biometrika 28:437 (1936). Relative error about 1e-12.
///
/// - Parameters:
///   - events: how many happened, 0 or more.
///   - exposure: over what, above 0; the ends are per unit of it.
///   - level: the confidence, between 0 and 1.
/// - Returns: the interval; nothing outside the domain.
public func computeExactPoissonInterval(
    events: Int, exposure: Double, level: Double = 0.95
) -> ConfidenceInterval? {
    guard events >= 0, exposure > 0, exposure.isFinite, level > 0, level < 1 else { return nil }
    let tail = (1 - level) / 2
    return ConfidenceInterval(
        lower: events == 0 ? 0 : GammaDistribution.quantile(tail, shape: Double(events)) / exposure,
        upper: GammaDistribution.upperQuantile(tail, shape: Double(events) + 1) / exposure, level: level)
}
