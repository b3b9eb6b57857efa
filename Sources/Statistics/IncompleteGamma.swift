/// Both tails of the gamma distribution with shape a and scale 1: P(a, x) and Q(a, x).
///
/// Domain: a > 0, x >= 0. Formula: the power series of DLMF 8.7.1 below the mean, the continued fraction of DLMF 8.9.2
/// above it, times a saddle-point density. Relative error of the smaller tail about 1e-13 for a up to 1e4.
func incompleteGamma(_ shape: Double, _ value: Double) -> (lower: Double, upper: Double) {
    guard value > 0 else { return (0, 1) }
    guard value < .infinity else { return (1, 0) }
    let density = poissonDensity(shape, mean: value)
    guard density > 0 else { return value < shape ? (0, 1) : (1, 0) }
    if value < shape + 1 {
        var term = 1.0
        var sum = 1.0
        var index = 1.0
        repeat {
            term *= value / (shape + index)
            sum += term
            index += 1
        } while term > sum * 1e-17
        let lower = min(density * sum, 1)
        return (lower, 1 - lower)
    }
    let upper = min(density * shape * gammaFraction(shape, value), 1)
    return (1 - upper, upper)
}

/// 1/(x+1-a - 1(1-a)/(x+3-a - 2(2-a)/(x+5-a - ...))), by Lentz's method.
private func gammaFraction(_ shape: Double, _ value: Double) -> Double {
    let tiny = 1e-300
    var base = value + 1 - shape
    var numerator = 1 / tiny
    var denominator = 1 / base
    var fraction = denominator
    for index in 1...200_000 {
        let step = Double(index)
        let coefficient = -step * (step - shape)
        base += 2
        denominator = coefficient * denominator + base
        numerator = base + coefficient / numerator
        if abs(denominator) < tiny { denominator = tiny }
        if abs(numerator) < tiny { numerator = tiny }
        denominator = 1 / denominator
        let change = numerator * denominator
        fraction *= change
        if abs(change - 1) < 1e-16 { break }
    }
    return fraction
}
