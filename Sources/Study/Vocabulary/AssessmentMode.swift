public import CanonicalJSON

/// Who filled in an assessment.
public enum AssessmentMode: String, CaseIterable, FieldValue {
    /// The participant.
    case patient = "self"
    /// A clinician who asked or observed.
    case clinician
}
