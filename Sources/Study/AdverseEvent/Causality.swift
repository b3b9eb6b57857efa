public import CanonicalJSON

/// How likely the treatment caused an adverse event (WHO-UMC categories).
public enum Causality: String, CaseIterable, FieldValue {
    /// Certain.
    case certain
    /// Probable or likely.
    case probable
    /// Possible.
    case possible
    /// Unlikely.
    case unlikely
    /// Conditional or unclassified: more data is needed.
    case conditional
    /// Unassessable or unclassifiable.
    case unassessable
}
