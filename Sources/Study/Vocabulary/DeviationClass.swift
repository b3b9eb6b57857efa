public import CanonicalJSON

/// How much weight a deviation carries; only the first two are counted and exported.
public enum DeviationClass: String, CaseIterable, FieldValue {
    /// It may affect rights, safety or the reliability of data (ICH E3 Q&A).
    case important
    /// Any other departure from the protocol.
    case minor
    /// Not certain; somebody must find out.
    case query
    /// The protocol was kept, a guideline was not.
    case guideline
}
