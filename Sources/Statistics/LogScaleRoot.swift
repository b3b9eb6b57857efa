/// The positive x at which a monotone probability takes a value, by Newton's method on the logarithms of both.
///
/// On that scale the tails of the distributions used here are nearly straight lines. Steps that leave the bracket found
/// so far are replaced by halving it.
///
/// - Parameters:
///   - target: the probability to reach, above 0.
///   - start: a guess, above 0.
///   - limit: the largest x there is.
///   - isRising: whether the probability rises with x.
///   - evaluate: the probability at x and the size of its slope.
func solveOnLogScale(
    target: Double, start: Double, limit: Double, isRising: Bool,
    evaluate: (Double) -> (probability: Double, slope: Double)
) -> Double {
    var low = -745.0
    var high = logarithm(limit)
    var position = min(max(logarithm(start), low), high)
    for _ in 0..<200 {
        let value = exponential(position)
        let (probability, slope) = evaluate(value)
        let excess = logarithm(probability / target)
        if (excess > 0) == isRising { high = position } else { low = position }
        let step = excess * probability / (value * slope) * (isRising ? 1 : -1)
        // The last step is taken on the plain scale, where the rounding of the logarithm does not count.
        if abs(step) < 1e-9 { return value - (probability - target) / slope * (isRising ? 1 : -1) }
        let next = position - step
        let isInside = next > low && next < high
        let following = isInside ? next : (low + high) / 2
        if following == position { return value }
        position = following
    }
    return exponential(position)
}
