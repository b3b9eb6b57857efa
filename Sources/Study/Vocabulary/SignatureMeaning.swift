public import CanonicalJSON

/// What a signature means (21 CFR 11.50).
public enum SignatureMeaning: String, CaseIterable, FieldValue {
    /// Reviewed.
    case review
    /// Approved.
    case approval
    /// Answered for.
    case responsibility
    /// Written.
    case authorship
}
