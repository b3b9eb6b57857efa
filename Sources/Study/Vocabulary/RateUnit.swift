public import CanonicalJSON

/// The unit of an infusion rate.
public enum RateUnit: String, CaseIterable, FieldValue {
    /// Milligrams of drug an hour.
    case milligramsPerHour = "mg/h"
    /// Millilitres of solution an hour; milligrams follow from the plan's concentration.
    case millilitresPerHour = "mL/h"
}
