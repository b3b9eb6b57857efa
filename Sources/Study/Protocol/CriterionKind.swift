public import CanonicalJSON

/// Whether an eligibility criterion must hold or must not.
public enum CriterionKind: String, CaseIterable, FieldValue {
    /// It must hold.
    case inclusion
    /// It must not hold.
    case exclusion
}
