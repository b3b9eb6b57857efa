public import CanonicalJSON

extension ExactRatio {
    /// The ratio with so many decimals, rounded half away from zero.
    ///
    /// `places` is 0 to 12. `nil` if the result has more than 18 digits.
    public func decimal(places: Int) -> DecimalString? {
        guard 0...12 ~= places else { return nil }
        let power = DecimalString(mantissa: 1, scale: 0).scaled(to: places)
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power)
        guard !overflow else { return nil }
        let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
        let away = abs(remainder) >= denominator - abs(remainder)
        let rounded = away ? quotient + scaled.signum() : quotient
        guard abs(rounded) < 1_000_000_000_000_000_000 else { return nil }
        return DecimalString(mantissa: Int64(rounded), scale: places)
    }

    /// The ratio as the shortest decimal that equals it, or `nil` if there is none of at most 12 decimals.
    public var exactDecimal: DecimalString? {
        var power: Int128 = 1
        for places in 0...12 {
            if power % denominator == 0 { return decimal(places: places) }
            power *= 10
        }
        return nil
    }

    /// The ratio rounded half away from zero to so many decimals, still a ratio; `nil` as with ``decimal(places:)``.
    public func rounded(toPlaces places: Int) -> ExactRatio? { decimal(places: places).map { ExactRatio($0) } }
}

extension ExactRatio: Comparable {
    /// By value, exactly, by comparing whole parts and then the fractions that are left.
    public static func < (first: ExactRatio, second: ExactRatio) -> Bool {
        var (one, other) = (first, second)
        while true {
            let (wholeOne, wholeOther) = (one.floor, other.floor)
            if wholeOne != wholeOther { return wholeOne < wholeOther }
            let (restOne, restOther) = (one.rest, other.rest)
            if restOne == 0 || restOther == 0 { return restOne == 0 && restOther != 0 }
            // a/b < c/d exactly if d/c < b/a, for what is left above the whole parts.
            (one, other) = (
                ExactRatio(unreduced: other.denominator, over: restOther),
                ExactRatio(unreduced: one.denominator, over: restOne)
            )
        }
    }
}

extension ExactRatio: CustomStringConvertible {
    /// The decimal if there is an exact one, else the fraction: "17.5", "49/3".
    public var description: String { exactDecimal?.description ?? "\(numerator)/\(denominator)" }
}
