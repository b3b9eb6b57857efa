public import CanonicalJSON

/// Which report of a serious adverse event.
public enum ReportKind: String, CaseIterable, FieldValue {
    /// The first.
    case initial
    /// What became known later.
    case followUp = "follow-up"
    /// The last.
    case final
}
