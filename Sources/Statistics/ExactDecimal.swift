/// One measured decimal, exact: a whole number of some decimal place.
///
/// It keeps the precision it was written with: "7.10" is 710 at scale 2 and is not equal to "7.1" as a value of this
/// type.
public struct ExactDecimal: Hashable, Sendable {
    /// The value times ten to the power of `scale`; at most 2^53 - 1 in size.
    public let mantissa: Int64

    /// The number of decimal places, 0 to 15.
    public let scale: Int

    /// Creates a decimal, or nothing outside the ranges above.
    public init?(mantissa: Int64, scale: Int) {
        guard (0...15).contains(scale), mantissa.magnitude <= DecimalSample.largestMantissa.magnitude else {
            return nil
        }
        self.mantissa = mantissa
        self.scale = scale
    }

    /// Reads `-?(0|[1-9][0-9]*)(\.[0-9]+)?`, or gives nothing for any other text, minus zero or too many digits.
    public init?(_ text: String) {
        var digits = text.utf8[...]
        let isNegative = digits.first == 0x2D
        if isNegative { digits = digits.dropFirst() }
        let whole = digits.prefix { $0 != 0x2E }
        let fraction = digits.dropFirst(whole.count + 1)
        let hasPoint = whole.count < digits.count
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        guard
            !whole.isEmpty, whole.count == 1 || whole.first != 0x30, hasPoint != fraction.isEmpty,
            fraction.count <= 15, digits.count <= 32, whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit)
        else { return nil }
        var mantissa: Int64 = 0
        for digit in [whole, fraction].joined() {
            mantissa = mantissa * 10 + Int64(digit - 0x30)
            guard mantissa <= DecimalSample.largestMantissa else { return nil }
        }
        guard !(isNegative && mantissa == 0) else { return nil }
        self.init(mantissa: isNegative ? -mantissa : mantissa, scale: fraction.count)
    }

    /// The nearest double.
    public var value: Double { Double(mantissa) / powerOfTen(scale) }

    /// The same value counted in another decimal place, or nothing if that is coarser or has too many digits.
    func mantissa(atScale target: Int) -> Int64? {
        guard target >= scale, target <= 15 else { return nil }
        var scaled = mantissa
        for _ in scale..<target {
            scaled *= 10
            guard scaled.magnitude <= DecimalSample.largestMantissa.magnitude else { return nil }
        }
        return scaled
    }
}
