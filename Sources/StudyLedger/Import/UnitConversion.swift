import CanonicalJSON

/// Exact conversions between the unit of a file and the unit of a field.
enum UnitConversion {
    /// The factor from a file's unit to a field's; `nil` if there is none.
    static func factor(from given: String, to wanted: String) -> DecimalString? {
        if given == wanted { return DecimalString(mantissa: 1, scale: 0) }
        return factors["\(given)>\(wanted)"]
    }

    private static let factors = [
        "g>mg": DecimalString(mantissa: 1_000, scale: 0), "mcg>mg": DecimalString(mantissa: 1, scale: 3),
        "g>kg": DecimalString(mantissa: 1, scale: 3), "lb>kg": DecimalString(mantissa: 45_359_237, scale: 8),
        "h>min": DecimalString(mantissa: 60, scale: 0), "g/h>mg/h": DecimalString(mantissa: 1_000, scale: 0),
        "mg/min>mg/h": DecimalString(mantissa: 60, scale: 0),
        "mcg/kg>mg/kg": DecimalString(mantissa: 1, scale: 3),
    ]

    /// A value times a factor, without needless zeros, rounded to four decimals; `nil` if it is too large.
    static func product(_ value: DecimalString, _ factor: DecimalString) -> DecimalString? {
        guard factor.description != "1" else { return value }
        var (mantissa, isTooLarge) = value.mantissa.multipliedReportingOverflow(by: factor.mantissa)
        var scale = value.scale + factor.scale
        guard !isTooLarge else { return nil }
        while scale > 0, scale > 4 || mantissa % 10 == 0 {
            if scale == 5 || scale > 5 { mantissa += mantissa % 10 >= 5 && scale == 5 ? 10 : 0 }
            mantissa /= 10
            scale -= 1
        }
        guard scale <= DecimalString.maximumDigits, mantissa.magnitude < 1_000_000_000_000_000_000 else { return nil }
        return DecimalString(mantissa: mantissa, scale: scale)
    }
}
