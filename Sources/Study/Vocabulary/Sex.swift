public import CanonicalJSON

/// The sex that a participant's record states.
public enum Sex: String, CaseIterable, FieldValue {
    /// Female.
    case F
    /// Male.
    case M
    /// Neither.
    case other
    /// Not stated.
    case unknown
}
