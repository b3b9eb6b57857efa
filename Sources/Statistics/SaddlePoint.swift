// Densities without the cancellation of large log-gamma values.
//
// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000): a density is written as its
// value at its own mode, from Stirling's error, times the exponential of minus a deviance that is computed without
// cancellation.

private let halfLogOfTwoPi = 0.918_938_533_204_672_741_78

/// What Stirling's formula leaves out of log(x!): log Gamma(x+1) - (x + 1/2) log x + x - log(2 pi)/2.
///
/// For x > 0. Source: DLMF 5.11.1. Absolute error about 1e-14 below 16 and 1e-17 above.
func stirlingError(_ value: Double) -> Double {
    guard value >= 16 else {
        return logarithmOfGamma(value + 1) - (value + 0.5) * logarithm(value) + value - halfLogOfTwoPi
    }
    let square = value * value
    let tail = (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360_360 / square) / square) / square) / square
    return (1.0 / 12 - (1.0 / 360 - tail) / square) / value
}

/// x log(x/m) + m - x, the deviance of a Poisson count x at mean m, both positive.
func poissonDeviance(_ value: Double, mean: Double) -> Double {
    let ratio = (value - mean) / (value + mean)
    guard abs(ratio) < 0.1 else { return value * logarithm(value / mean) + mean - value }
    // x log(x/m) = 2x (v + v^3/3 + ...) with v = (x-m)/(x+m), and 2xv - (x-m) = v (x-m).
    var sum = ratio * (value - mean)
    var term = 2 * value * ratio
    for index in 1...60 {
        term *= ratio * ratio
        let next = sum + term / Double(2 * index + 1)
        if next == sum { break }
        sum = next
    }
    return sum
}

/// x^a y^b Gamma(a+b+1) / (Gamma(a+1) Gamma(b+1)) for a, b > 0 and 0 < x, y with x + y = 1.
func binomialDensity(_ first: Double, _ second: Double, _ share: Double, _ rest: Double) -> Double {
    let total = first + second
    let stirling = stirlingError(total) - stirlingError(first) - stirlingError(second)
    let deviance = poissonDeviance(first, mean: total * share) + poissonDeviance(second, mean: total * rest)
    return exponential(stirling - deviance) * (total / first / second / (2 * Double.pi)).squareRoot()
}

/// x^a e^-x / Gamma(a+1) for a, x > 0.
func poissonDensity(_ count: Double, mean: Double) -> Double {
    exponential(-stirlingError(count) - poissonDeviance(count, mean: mean)) / (2 * Double.pi * count).squareRoot()
}
