public import CanonicalJSON

/// Whether relief had ended when it was reported.
public enum ReliefStatus: String, CaseIterable, FieldValue {
    /// It had ended.
    case ended
    /// It still held.
    case ongoing
    /// Not known.
    case unknown
}
