public import CanonicalJSON

/// What the duration of an infusion is.
public enum DurationRule: String, CaseIterable, FieldValue {
    /// From start to stop.
    case elapsed
    /// From start to stop without pauses.
    case active
}
