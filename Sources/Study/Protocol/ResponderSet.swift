public import CanonicalJSON

/// A set of participants among whom responders are counted.
public enum ResponderSet: String, CaseIterable, FieldValue {
    /// Everybody with an index and a baseline above zero.
    case all
    /// Those of them who have both values.
    case complete
}
