public import CanonicalJSON

/// A vital sign that limits can be set for.
public enum LimitedSign: String, CaseIterable, FieldValue {
    /// Diastolic blood pressure, in mmHg.
    case dbp
    /// Heart rate, a minute.
    case hr
    /// Mean arterial pressure, derived, in mmHg.
    case map
    /// Respiratory rate, a minute.
    case rr
    /// Systolic blood pressure, in mmHg.
    case sbp
    /// Oxygen saturation, in %.
    case spo2
    /// Temperature, in degrees Celsius.
    case tempC
}
