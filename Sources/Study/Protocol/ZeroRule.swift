public import CanonicalJSON

/// What signed ranks do with differences of zero.
public enum ZeroRule: String, CaseIterable, FieldValue {
    /// They are left out, and their number is stated.
    case drop
}
