public import CanonicalJSON

/// How fast an infusion runs.
///
///     {"unit":"mg/h","value":"35.0"}
public struct InfusionRate: Payload {
    /// The unit.
    public var unit = RateUnit.blank
    /// The rate, not negative.
    public var value = AmountLimits.lowest

    /// Zero.
    public init() {}

    /// A rate.
    public init(unit: RateUnit, value: DecimalString) {
        self.unit = unit
        self.value = value
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("unit", &unit)
        try AmountLimits.code("value", &value, with: &coder)
    }
}

/// The unit of an infusion rate.
public enum RateUnit: String, CaseIterable, FieldValue {
    /// Milligrams of drug an hour.
    case milligramsPerHour = "mg/h"
    /// Millilitres of solution an hour; milligrams follow from the plan's concentration.
    case millilitresPerHour = "mL/h"
}
