public import CanonicalJSON

/// What changed about a medication.
public enum MedicationChange: String, CaseIterable, FieldValue {
    /// It was begun.
    case started
    /// Its dose was changed.
    case doseChanged = "dose-changed"
    /// It was stopped.
    case stopped
}
