/// A measured decimal exactly as it was typed: "122.5", "7.10", "-0.5".
///
/// Grammar: `-?(0|[1-9][0-9]*)(\.[0-9]+)?` without minus zero, at most 18 digits. The text is kept, so the precision
/// that was typed is the precision that is hashed; "7.1" and "7.10" are different values that ``compare(_:_:)`` finds
/// to be one number. As a number it is `mantissa / 10^scale`.
public struct DecimalString: Hashable, Sendable, CustomStringConvertible {
    /// The text as typed.
    public let description: String
    /// All digits as one signed integer: 7.10 has 710.
    public let mantissa: Int64
    /// How many digits stand after the point: 7.10 has 2.
    public let scale: Int

    /// The most digits a decimal may have.
    public static let maximumDigits = 18

    /// The decimal that `text` spells, or `nil` if it is not plain decimal notation.
    public init?(_ text: String) {
        self.init(text.utf8Span.span)
    }

    /// The decimal that ASCII `bytes` spell, or `nil` if they are not plain decimal notation.
    public init?(_ bytes: Span<UInt8>) {
        var position = 0
        let negative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
        if negative { position = 1 }
        let firstDigit = position
        var point: Int?
        var digits = 0
        var value: Int64 = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "."), point == nil, position > firstDigit {
                point = position
            } else {
                let digit = byte &- UInt8(ascii: "0")
                guard digit <= 9, digits < Self.maximumDigits else { return nil }
                value = value * 10 + Int64(digit)
                digits += 1
            }
            position += 1
        }
        let whole = (point ?? bytes.count) - firstDigit
        guard digits > 0, whole > 0, point != bytes.count - 1, !(negative && value == 0) else { return nil }
        guard whole == 1 || bytes[firstDigit] != UInt8(ascii: "0") else { return nil }
        guard let utf8 = try? UTF8Span(validating: bytes) else { return nil }
        description = String(copying: utf8)
        mantissa = negative ? -value : value
        scale = point.map { bytes.count - $0 - 1 } ?? 0
    }

    /// The decimal `mantissa / 10^scale`, every digit of the scale written.
    ///
    /// At most 18 digits.
    public init(mantissa: Int64, scale: Int) {
        precondition(scale >= 0 && scale <= Self.maximumDigits && mantissa.magnitude < 1_000_000_000_000_000_000)
        var digits = String(mantissa.magnitude)
        if digits.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.count) + digits }
        let sign = mantissa < 0 ? "-" : ""
        description =
            scale == 0 ? sign + digits : sign + digits.dropLast(scale) + "." + digits.suffix(scale)
        self.mantissa = mantissa
        self.scale = scale
    }

    /// -1, 0 or 1 by number, exactly.
    public static func compare(_ first: DecimalString, _ second: DecimalString) -> Int {
        let scale = max(first.scale, second.scale)
        let (one, other) = (first.scaled(to: scale), second.scaled(to: scale))
        return one < other ? -1 : one == other ? 0 : 1
    }

    /// The number times 10^scale; `scale` must not be smaller than the decimal's own.
    public func scaled(to scale: Int) -> Int128 {
        precondition(scale >= self.scale)
        var value = Int128(mantissa)
        for _ in self.scale..<scale { value *= 10 }
        return value
    }
}

extension DecimalString: Comparable {
    /// By number; equal numbers by their text, so that the order agrees with equality.
    public static func < (first: DecimalString, second: DecimalString) -> Bool {
        let order = compare(first, second)
        return order == 0 ? first.description < second.description : order < 0
    }
}
