public import CanonicalJSON

/// How an infusion ended.
public enum StopStatus: String, CaseIterable, FieldValue {
    /// As planned.
    case completed
    /// Before its planned end.
    case stoppedEarly
}
