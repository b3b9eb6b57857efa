public import CanonicalJSON

/// The bounds of a measured decimal, both included, compared as numbers.
public protocol DecimalLimits {
    /// The smallest value.
    static var lowest: DecimalString { get }
    /// The largest value.
    static var highest: DecimalString { get }
}

/// 30.0 to 250.0 kg.
public enum WeightLimits: DecimalLimits {
    /// The value 30.0.
    public static let lowest = DecimalString(mantissa: 300, scale: 1)
    /// The value 250.0.
    public static let highest = DecimalString(mantissa: 2500, scale: 1)
}

/// 30.0 to 43.0 degrees Celsius.
public enum TemperatureLimits: DecimalLimits {
    /// The value 30.0.
    public static let lowest = DecimalString(mantissa: 300, scale: 1)
    /// The value 43.0.
    public static let highest = DecimalString(mantissa: 430, scale: 1)
}

/// Any amount that can be measured: zero to a million of its unit.
public enum AmountLimits: DecimalLimits {
    /// The value 0.
    public static let lowest = DecimalString(mantissa: 0, scale: 0)
    /// The value 1000000.
    public static let highest = DecimalString(mantissa: 1_000_000, scale: 0)
}

extension DecimalLimits {
    /// Whether a value lies within the bounds.
    public static func contains(_ value: DecimalString) -> Bool {
        DecimalString.compare(lowest, value) <= 0 && DecimalString.compare(value, highest) <= 0
    }

    static var expectation: String { "a decimal from \(lowest) to \(highest)" }

    /// Codes a decimal that must be there.
    ///
    /// What is to be written was set before, so it is checked here; what is read is checked where it stands.
    static func code<Coder: FieldCoder & ~Escapable>(
        _ name: String, _ value: inout DecimalString, with coder: inout Coder
    ) throws(MalformedJSON) {
        var limited = LimitedDecimal<Self>(value: value)
        try limited.check(name)
        try coder.field(name, &limited)
        value = limited.value
    }

    /// Codes a decimal that may be absent.
    static func code<Coder: FieldCoder & ~Escapable>(
        _ name: String, _ value: inout DecimalString?, with coder: inout Coder
    ) throws(MalformedJSON) {
        var limited = value.map { LimitedDecimal<Self>(value: $0) }
        try limited?.check(name)
        try coder.optional(name, &limited)
        value = limited?.value
    }
}

/// A decimal on its way past a coder, with the bounds that hold for it.
private struct LimitedDecimal<Limits: DecimalLimits>: FieldValue {
    var value: DecimalString

    static var blank: LimitedDecimal { LimitedDecimal(value: Limits.lowest) }
    static var shape: FieldShape { .decimal }

    init(value: DecimalString) { self.value = value }

    init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let start = reader.offset
        value = try DecimalString(readingFrom: &reader)
        guard Limits.contains(value) else { throw MalformedJSON(expected: Limits.expectation, offset: start) }
    }

    func write(to writer: inout CanonicalWriter) { value.write(to: &writer) }

    func check(_ name: String) throws(MalformedJSON) {
        guard Limits.contains(value) else { throw contradiction("\(name) as \(Limits.expectation), not \(value)") }
    }
}
