/// The exact interval of a proportion by Clopper and Pearson, from quantiles of the beta distribution.
///
/// Lower end: the alpha/2 quantile of Beta(x, n - x + 1), 0 if x is 0; upper end: the 1 - alpha/2 quantile of
/// Beta(x + 1, n - x), 1 if x is n. Source: Biometrika 26:404 (1934). Relative error about 1e-12.
///
/// - Returns: the interval; nothing unless 0 <= successes <= trials and trials > 0 and the level lies between 0 and 1.
public func computeClopperPearsonInterval(successes: Int, trials: Int, level: Double = 0.95) -> ConfidenceInterval? {
    guard trials > 0, (0...trials).contains(successes), level > 0, level < 1 else { return nil }
    let tail = (1 - level) / 2
    let (hits, misses) = (Double(successes), Double(trials - successes))
    return ConfidenceInterval(
        lower: successes == 0 ? 0 : BetaDistribution.quantile(tail, hits, misses + 1),
        upper: successes == trials ? 1 : BetaDistribution.upperQuantile(tail, hits + 1, misses), level: level)
}
