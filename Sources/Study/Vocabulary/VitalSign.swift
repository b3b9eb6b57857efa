public import CanonicalJSON

/// A vital sign by the name of its field.
public enum VitalSign: String, CaseIterable, FieldValue {
    /// Diastolic blood pressure.
    case dbp
    /// Heart rate.
    case hr
    /// Oxygen given.
    case oxygenLitresPerMin
    /// Respiratory rate.
    case rr
    /// Systolic blood pressure.
    case sbp
    /// Sedation score.
    case sedation
    /// Oxygen saturation.
    case spo2
    /// Temperature.
    case tempC
}
