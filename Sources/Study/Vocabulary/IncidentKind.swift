public import CanonicalJSON

/// What kind of incident of the record itself happened.
public enum IncidentKind: String, CaseIterable, FieldValue {
    /// The clock stood behind the last recorded time.
    case clockBehind = "clock-behind"
    /// A private key was lost.
    case lostKey = "lost-key"
    /// A key may have been used by somebody else.
    case suspectedMisuse = "suspected-misuse"
    /// The ledger was restored from a backup.
    case restore
    /// Another incident; the sealed text says which.
    case other
}
