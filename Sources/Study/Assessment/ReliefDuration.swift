public import CanonicalJSON

/// How long relief lasted, in the unit in which it was reported.
///
///     {"unit":"wk","value":"3"}
public struct ReliefDuration: Payload {
    /// The unit.
    public var unit = DurationUnit.blank
    /// The number of units, not negative.
    public var value = AmountLimits.lowest

    /// Zero.
    public init() {}

    /// A duration.
    public init(unit: DurationUnit, value: DecimalString) {
        self.unit = unit
        self.value = value
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("unit", &unit)
        try AmountLimits.code("value", &value, with: &coder)
    }
}

/// The unit in which a duration of relief was reported.
public enum DurationUnit: String, CaseIterable, FieldValue {
    /// Hours.
    case hours = "h"
    /// Days.
    case days = "d"
    /// Weeks of seven days.
    case weeks = "wk"
    /// Months of 30.4375 days.
    case months = "mo"
}

/// Whether relief had ended when it was reported.
public enum ReliefStatus: String, CaseIterable, FieldValue {
    /// It had ended.
    case ended
    /// It still held.
    case ongoing
    /// Not known.
    case unknown
}
