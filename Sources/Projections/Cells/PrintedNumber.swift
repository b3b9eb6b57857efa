import Statistics

/// Numbers as tables print them, rounded half away from zero on the decimal value (docs/tables.md).
public enum PrintedNumber {
    /// With so many decimals; a dash where there is none.
    public static func text(_ value: Double?, decimals: Int) -> String {
        value.flatMap { formatDecimal($0, decimals: decimals) } ?? "-"
    }

    /// A p value with three decimals, or "<0.001".
    public static func p(_ value: Double?) -> String {
        guard let value else { return "-" }
        return value < 0.001 ? "<0.001" : text(value, decimals: 3)
    }

    /// Both ends: "-2.46, -0.70".
    public static func interval(_ lower: Double?, _ upper: Double?, decimals: Int) -> String {
        guard lower != nil || upper != nil else { return "-" }
        return "\(text(lower, decimals: decimals)), \(text(upper, decimals: decimals))"
    }
}
