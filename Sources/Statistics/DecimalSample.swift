/// Measured decimals of one variable, exact: whole numbers that all count the same power of ten.
///
/// The sample 7.0, 4.25 has the mantissas 700, 425 at scale 2. Ranks, ties, zeros, medians and thresholds are decided
/// on these integers, never on binary fractions. Invariants: the scale is 0 to 15 and no mantissa exceeds 2^53 - 1 in
/// size, so each mantissa and each power of ten is an exact `Double` and no sum of the estimators here can overflow.
public struct DecimalSample: Hashable, Sendable {
    /// The values times ten to the power of `scale`, in the order given.
    public let mantissas: [Int64]

    /// How many decimal places the mantissas count, 0 to 15.
    public let scale: Int

    static let largestMantissa: Int64 = 9_007_199_254_740_991

    /// Creates a sample of scaled integers, or nothing outside the ranges above.
    public init?(mantissas: [Int64], scale: Int) {
        guard (0...15).contains(scale) else { return nil }
        guard mantissas.allSatisfy({ $0.magnitude <= DecimalSample.largestMantissa.magnitude }) else { return nil }
        self.mantissas = mantissas
        self.scale = scale
    }

    /// Creates a sample from decimal texts such as "7", "-7.10"; nothing if one is not a decimal or has too many
    /// digits.
    public init?(texts: [String]) {
        var parsed: [ExactDecimal] = []
        for text in texts {
            guard let decimal = ExactDecimal(text) else { return nil }
            parsed.append(decimal)
        }
        self.init(parsed)
    }

    /// Creates a sample from exact decimals, brought to the largest of their scales; nothing if that has too many
    /// digits.
    public init?(_ decimals: [ExactDecimal]) {
        let scale = decimals.map(\.scale).max() ?? 0
        var mantissas: [Int64] = []
        for decimal in decimals {
            guard let mantissa = decimal.mantissa(atScale: scale) else { return nil }
            mantissas.append(mantissa)
        }
        self.init(mantissas: mantissas, scale: scale)
    }

    /// How many values there are.
    public var count: Int { mantissas.count }

    /// The values as the nearest doubles.
    public var values: [Double] { mantissas.map { Double($0) / powerOfTen(scale) } }

    /// The values less those of `other`, pair by pair; nothing if the counts differ or a result has too many digits.
    public func subtracting(_ other: DecimalSample) -> DecimalSample? {
        guard count == other.count else { return nil }
        let common = max(scale, other.scale)
        var differences: [Int64] = []
        for (mine, theirs) in zip(mantissas, other.mantissas) {
            guard
                let left = ExactDecimal(mantissa: mine, scale: scale)?.mantissa(atScale: common),
                let right = ExactDecimal(mantissa: theirs, scale: other.scale)?.mantissa(atScale: common)
            else { return nil }
            differences.append(left - right)
        }
        return DecimalSample(mantissas: differences, scale: common)
    }
}

/// Ten to the power of 0 to 22, exact.
func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
}

extension DecimalSample {
    /// The same values counted in a finer decimal place, or nothing if that has too many digits.
    func rescaled(to target: Int) -> DecimalSample? {
        DecimalSample(
            mantissas.compactMap { ExactDecimal(mantissa: $0, scale: scale)?.mantissa(atScale: target) }, of: count,
            scale: target)
    }

    private init?(_ mantissas: [Int64], of count: Int, scale: Int) {
        guard mantissas.count == count else { return nil }
        self.init(mantissas: mantissas, scale: scale)
    }
}
