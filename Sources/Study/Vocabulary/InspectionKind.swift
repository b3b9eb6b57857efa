public import CanonicalJSON

/// Who looks over the study.
public enum InspectionKind: String, CaseIterable, FieldValue {
    /// An audit, ordered by the sponsor.
    case audit
    /// An inspection by an authority.
    case inspection
}
