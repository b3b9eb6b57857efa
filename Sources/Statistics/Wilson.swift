/// Wilson's score interval of a proportion: (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n).
///
/// Source: E. B. Wilson, JASA 22:209 (1927); Newcombe, Stat Med 17:857 (1998), method 3. The ends at 0 and at n are
/// exactly 0 and 1.
///
/// - Returns: the interval; nothing unless 0 <= successes <= trials and trials > 0 and the level lies between 0 and 1.
public func computeWilsonInterval(successes: Int, trials: Int, level: Double = 0.95) -> ConfidenceInterval? {
    guard trials > 0, (0...trials).contains(successes), level > 0, level < 1 else { return nil }
    let z = -NormalDistribution.quantile((1 - level) / 2)
    let number = Double(trials)
    let (hits, misses) = (Double(successes), Double(trials - successes))
    let spread = z * (hits * misses / number + z * z / 4).squareRoot()
    // The ends solve a quadratic with product x^2/n / (n + z^2); both forms below only add and divide.
    let upperSum = hits + z * z / 2 + spread
    return ConfidenceInterval(
        lower: successes == 0 ? 0 : hits * hits / number / upperSum,
        upper: successes == trials ? 1 : min(1, upperSum / (number + z * z)), level: level)
}
