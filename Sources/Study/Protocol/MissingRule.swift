public import CanonicalJSON

/// What somebody without a value counts as among responders.
public enum MissingRule: String, CaseIterable, FieldValue {
    /// A non-responder.
    case nonResponder = "non-responder"
    /// Not counted.
    case excluded
}
