public import CanonicalJSON

/// A fraction of two integers in lowest terms, so that scores and percentages are exact.
///
/// The denominator is positive. Arithmetic that would leave 128 bits answers `nil` and never wraps; items of
/// questionnaires do not come near.
public struct ExactRatio: Hashable, Sendable {
    /// The upper number, which carries the sign.
    public let numerator: Int128
    /// The lower number, at least 1.
    public let denominator: Int128

    /// The value 0.
    public static let zero = ExactRatio(0)

    /// A whole number.
    public init(_ value: Int) {
        numerator = Int128(value)
        denominator = 1
    }

    /// A decimal.
    public init(_ decimal: DecimalString) {
        let power = DecimalString(mantissa: 1, scale: 0).scaled(to: decimal.scale)
        self.init(reducing: Int128(decimal.mantissa), over: power)
    }

    /// An answer to an item.
    public init(_ item: ItemValue) {
        switch item {
        case .integer(let value): self.init(value)
        case .decimal(let value): self.init(value)
        }
    }

    /// The fraction of two numbers, or `nil` if the lower one is zero or either is the smallest 128-bit number.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        self.init(reducing: denominator < 0 ? -numerator : numerator, over: abs(denominator))
    }

    private init(reducing numerator: Int128, over denominator: Int128) {
        let divisor = Self.greatestCommonDivisor(numerator, denominator)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// The fraction of two numbers that share no divisor.
    init(unreduced numerator: Int128, over denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The largest whole number that is not above it.
    var floor: Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// What is left above ``floor``, as a numerator over the same denominator.
    var rest: Int128 { numerator - floor * denominator }

    static func greatestCommonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
        var (one, other) = (abs(first), abs(second))
        while other != 0 { (one, other) = (other, one % other) }
        return max(one, 1)
    }

    /// The sum, or `nil` beyond 128 bits.
    public func adding(_ other: ExactRatio) -> ExactRatio? {
        let shared = Self.greatestCommonDivisor(denominator, other.denominator)
        guard let one = product(numerator, other.denominator / shared),
            let two = product(other.numerator, denominator / shared),
            let lower = product(denominator, other.denominator / shared)
        else { return nil }
        let (upper, overflow) = one.addingReportingOverflow(two)
        return overflow ? nil : ExactRatio(upper, over: lower)
    }

    /// The product, or `nil` beyond 128 bits.
    public func multiplied(by other: ExactRatio) -> ExactRatio? {
        let (first, second) = (
            Self.greatestCommonDivisor(numerator, other.denominator),
            Self.greatestCommonDivisor(other.numerator, denominator)
        )
        guard let upper = product(numerator / first, other.numerator / second),
            let lower = product(denominator / second, other.denominator / first)
        else { return nil }
        return ExactRatio(upper, over: lower)
    }

    /// The quotient, or `nil` beyond 128 bits or for a division by zero.
    public func divided(by other: ExactRatio) -> ExactRatio? {
        ExactRatio(other.denominator, over: other.numerator).flatMap { multiplied(by: $0) }
    }

    /// The nearest double.
    public var double: Double { Double(numerator) / Double(denominator) }
}

private func product(_ first: Int128, _ second: Int128) -> Int128? {
    let (value, overflow) = first.multipliedReportingOverflow(by: second)
    return overflow ? nil : value
}
