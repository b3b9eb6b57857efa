public import CanonicalJSON

/// How an eligibility criterion was judged.
public enum CriterionResult: String, CaseIterable, FieldValue {
    /// It holds.
    case met
    /// It does not hold.
    case notMet
    /// It could not be told.
    case unknown
    /// It does not apply to this person.
    case notApplicable
}
