public import CanonicalJSON

/// A criterion that makes an adverse event serious (ICH E2A, section II.B).
///
/// Listed and stored in this order; an adverse event is serious if it has at least one.
public enum SeriousnessFlag: String, CaseIterable, FieldValue {
    /// The participant died of it.
    case death
    /// There was a risk of death at the time.
    case lifeThreatening
    /// It led to hospital or kept somebody there.
    case hospitalisation
    /// Persistent or significant disability.
    case disability
    /// Congenital anomaly or birth defect.
    case congenitalAnomaly
    /// Medically important by judgement.
    case importantMedical
}
