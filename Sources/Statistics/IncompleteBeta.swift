/// Both tails of the beta distribution: the regularised incomplete beta function I_x(a, b) and its complement.
///
/// Domain: a, b > 0; `share` = x and `rest` = 1 - x in 0 ... 1, both given so that neither loses digits. Formula: the
/// continued fraction of DLMF 8.17.22 on the side of the mean where it converges fast, times a saddle-point density.
/// Relative error of the smaller tail about 1e-13 for a, b up to 1e4.
func incompleteBeta(
    _ first: Double, _ second: Double, share: Double, rest: Double
) -> (lower: Double, upper: Double) {
    guard share > 0 else { return (0, 1) }
    guard rest > 0 else { return (1, 0) }
    guard share <= (first + 1) / (first + second + 2) else {
        let (lower, upper) = incompleteBeta(second, first, share: rest, rest: share)
        return (upper, lower)
    }
    let density = binomialDensity(first, second, share, rest) * second / (first + second)
    guard density > 0 else { return (0, 1) }
    let lower = min(density / betaFraction(first, second, share), 1)
    return (lower, 1 - lower)
}

/// 1 + d1/(1 + d2/(1 + ...)) of DLMF 8.17.22, by Lentz's method.
private func betaFraction(_ first: Double, _ second: Double, _ share: Double) -> Double {
    let tiny = 1e-300
    var fraction = 1.0
    var numerator = 1.0
    var denominator = 0.0
    for index in 1...200_000 {
        let half = Double(index / 2)
        let coefficient: Double
        if index.isMultiple(of: 2) {
            coefficient = half * (second - half) * share / ((first + 2 * half - 1) * (first + 2 * half))
        } else {
            coefficient =
                -(first + half) * (first + second + half) * share / ((first + 2 * half) * (first + 2 * half + 1))
        }
        denominator = 1 + coefficient * denominator
        numerator = 1 + coefficient / numerator
        if abs(denominator) < tiny { denominator = tiny }
        if abs(numerator) < tiny { numerator = tiny }
        denominator = 1 / denominator
        let change = numerator * denominator
        fraction *= change
        if abs(change - 1) < 1e-16 { break }
    }
    return fraction
}
