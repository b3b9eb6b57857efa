public import CanonicalJSON

/// How a deviation was settled.
public enum DeviationResolution: String, CaseIterable, FieldValue {
    /// Later events cured it.
    case noLongerHolds = "no-longer-holds"
    /// It was dealt with.
    case resolved
}
