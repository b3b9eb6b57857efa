public import CanonicalJSON

/// What the answers to an item are.
public enum ItemKind: String, CaseIterable, FieldValue {
    /// JSON integers.
    case integer
    /// Decimal strings.
    case decimal
}
