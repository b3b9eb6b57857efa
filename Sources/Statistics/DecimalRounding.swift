// One rule of rounding for everything that is printed: half away from zero on the decimal value. A binary fraction is
// never rounded; it is first written as the shortest decimal that stands for it.

/// The quotient of two whole numbers with so many decimals, rounded half away from zero: 2 of 3 with 1 decimal is
/// "0.7".
///
/// - Parameters:
///   - numerator: any size under 10^20.
///   - denominator: above 0.
///   - decimals: 0 to 15.
/// - Returns: the text, never "-0.0"; nothing outside the domain.
public func formatQuotient(_ numerator: Int128, _ denominator: Int128, decimals: Int) -> String? {
    let largest: Int128 = 100_000_000_000_000_000_000
    guard denominator > 0, (0...15).contains(decimals), numerator.magnitude < largest.magnitude else { return nil }
    let unit = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
    let (quotient, remainder) = Int128(numerator.magnitude).multipliedReportingOverflow(by: unit).partialValue
        .quotientAndRemainder(dividingBy: denominator)
    let rounded = remainder >= denominator - remainder ? quotient + 1 : quotient
    let sign = numerator < 0 && rounded != 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(rounded)" }
    let fraction = String(rounded % unit)
    return "\(sign)\(rounded / unit).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
}

/// A share in percent with so many decimals and no sign: 8 of 12 is "66.7"; nothing if the denominator is not above 0.
public func formatPercent(_ numerator: Int, _ denominator: Int, decimals: Int = 1) -> String? {
    formatQuotient(Int128(numerator) * 100, Int128(denominator), decimals: decimals)
}

/// An exact decimal with so many decimals, rounded half away from zero: 2.345 with 2 decimals is "2.35".
public func formatDecimal(_ decimal: ExactDecimal, decimals: Int) -> String? {
    let unit = (0..<decimal.scale).reduce(Int128(1)) { power, _ in power * 10 }
    return formatQuotient(Int128(decimal.mantissa), unit, decimals: decimals)
}

/// A double with so many decimals, 0 to 15: its shortest decimal form, rounded half away from zero.
///
/// The double nearest to 2.345 prints "2.35" with 2 decimals, though the double lies below. Nothing if the value is not
/// finite.
public func formatDecimal(_ value: Double, decimals: Int) -> String? {
    guard value.isFinite, (0...15).contains(decimals) else { return nil }
    var digits: [UInt8] = []
    var point = 0
    var exponent = 0
    let parts = value.magnitude.description.split(separator: "e")
    for byte in parts[0].utf8 {
        if byte == 0x2E { point = digits.count } else { digits.append(byte - 0x30) }
    }
    if !parts[0].contains(".") { point = digits.count }
    if parts.count == 2 { exponent = Int(parts[1]) ?? 0 }
    return rounded(digits, point: point + exponent, decimals: decimals, isNegative: value < 0)
}

/// The digits with the decimal point before the one at index `point`, rounded half away from zero.
private func rounded(_ digits: [UInt8], point: Int, decimals: Int, isNegative: Bool) -> String {
    let end = point + decimals
    let at = { (index: Int) in digits.indices.contains(index) ? digits[index] : 0 }
    // One more place in front takes the carry.
    var kept = (min(point, 0) - 1..<end).map(at)
    if at(end) >= 5 {
        var index = kept.count - 1
        while kept[index] == 9 {
            kept[index] = 0
            index -= 1
        }
        kept[index] += 1
    }
    let text = String(decoding: kept.map { $0 + 0x30 }, as: UTF8.self)
    let whole = text.dropLast(decimals).drop { $0 == "0" }
    let sign = isNegative && kept.contains { $0 > 0 } ? "-" : ""
    let fraction = text.suffix(decimals)
    return sign + (whole.isEmpty ? "0" : whole) + (decimals > 0 ? "." + fraction : "")
}
