/// Whether a participant improved by at least a threshold in percent of the baseline: T |pre| <= 100 improvement.
///
/// In exact whole numbers: (7.0 - 4.9) / 7.0 is 30 %, though in binary fractions it is less.
///
/// - Parameters:
///   - baseline: the value before.
///   - improvement: by how much it got better, in the endpoint's direction (lower is better: before less after).
///   - thresholdPercent: 30 or 50, or any other whole percentage.
/// - Returns: the verdict; nothing if the baseline is not above 0, where percentages mean nothing.
public func computeResponse(baseline: ExactDecimal, improvement: ExactDecimal, thresholdPercent: Int) -> Bool? {
    guard baseline.mantissa > 0, (-1_000_000...1_000_000).contains(thresholdPercent) else { return nil }
    let needed = Int128(thresholdPercent) * Int128(baseline.mantissa)
    let reached = 100 * Int128(improvement.mantissa)
    // Both are brought to the finer of the two decimal places.
    let finer = max(baseline.scale, improvement.scale)
    return scaled(needed, from: baseline.scale, to: finer) <= scaled(reached, from: improvement.scale, to: finer)
}

private func scaled(_ value: Int128, from scale: Int, to target: Int) -> Int128 {
    (scale..<target).reduce(value) { value, _ in value * 10 }
}
