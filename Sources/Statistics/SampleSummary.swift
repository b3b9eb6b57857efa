/// Count, mean, standard deviation, quartiles and range of one variable.
///
/// The standard deviation divides by n - 1. Quartiles are R's type 7: linear interpolation at position (n - 1)p of the
/// sorted values counted from 0. From a `DecimalSample`, mean, quartiles, minimum and maximum are the doubles nearest
/// to the exact values, so that rounding them as decimals is right. Standard deviation: relative error about 1e-15.
public struct SampleSummary: Hashable, Sendable {
    /// How many values, at least 1.
    public let count: Int
    /// The arithmetic mean.
    public let mean: Double
    /// The square root of the sum of squared deviations over n - 1; nothing for one value, 0 if all are equal.
    public let standardDeviation: Double?
    /// The smallest value.
    public let minimum: Double
    /// The value at a quarter.
    public let lowerQuartile: Double
    /// The middle value, or the mean of the two in the middle.
    public let median: Double
    /// The value at three quarters.
    public let upperQuartile: Double
    /// The largest value.
    public let maximum: Double

    /// Summarises exact decimals; nothing if there are none.
    public init?(_ sample: DecimalSample) {
        guard sample.count > 0 else { return nil }
        let sorted = sample.mantissas.sorted()
        let unit = powerOfTen(sample.scale)
        // Position (n - 1) k/4 lies a whole number of quarters behind a value: in quarter units it is a whole number.
        let quarters = { (quarter: Int) in
            let position = (sorted.count - 1) * quarter
            let (below, weight) = (sorted[position / 4], Int64(position % 4))
            let above = sorted[min(position / 4 + 1, sorted.count - 1)]
            return nearestDouble(Int128(below) * Int128(4 - weight) + Int128(above) * Int128(weight), over: 4 * unit)
        }
        count = sorted.count
        mean = nearestDouble(sorted.reduce(Int128(0)) { $0 + Int128($1) }, over: Double(sorted.count) * unit)
        let isConstant = sorted.first == sorted.last
        let deviation = standardDeviationOf(sorted.map { Double($0) }).map { $0 / unit }
        standardDeviation = isConstant ? deviation.map { _ in 0 } : deviation
        (minimum, lowerQuartile, median) = (quarters(0), quarters(1), quarters(2))
        (upperQuartile, maximum) = (quarters(3), quarters(4))
    }

    /// Summarises doubles; nothing if there are none or one is not finite.
    public init?(_ values: [Double]) {
        guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
        let sorted = values.sorted()
        let quarters = { (quarter: Int) in
            let position = (sorted.count - 1) * quarter
            let below = sorted[position / 4]
            let above = sorted[min(position / 4 + 1, sorted.count - 1)]
            return below + (above - below) * Double(position % 4) / 4
        }
        count = sorted.count
        mean = meanOf(sorted)
        let isConstant = sorted.first == sorted.last
        standardDeviation = isConstant ? standardDeviationOf(sorted).map { _ in 0 } : standardDeviationOf(sorted)
        (minimum, lowerQuartile, median) = (quarters(0), quarters(1), quarters(2))
        (upperQuartile, maximum) = (quarters(3), quarters(4))
    }
}

/// The quotient as a double, correctly rounded while the numerator is below 2^53 and the denominator exact.
func nearestDouble(_ numerator: Int128, over denominator: Double) -> Double {
    Double(numerator) / denominator
}

/// The arithmetic mean, corrected once by the mean of the deviations.
func meanOf(_ values: [Double]) -> Double {
    let count = Double(values.count)
    let first = values.reduce(0) { $0 + $1 / count }
    return first + values.reduce(0) { $0 + ($1 - first) } / count
}

/// The standard deviation with n - 1 in two passes; nothing for fewer than two values.
func standardDeviationOf(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    let mean = meanOf(values)
    let deviations = values.map { $0 - mean }
    let squares = deviations.reduce(0) { $0 + $1 * $1 }
    let rest = deviations.reduce(0, +)
    return ((squares - rest * rest / Double(values.count)) / Double(values.count - 1)).squareRoot()
}
