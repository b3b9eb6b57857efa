public import CanonicalJSON

/// Who receives a report of a serious adverse event.
public enum ReportRecipient: String, CaseIterable, FieldValue {
    /// The research ethics board.
    case ethicsBoard
    /// The maker of the drug.
    case manufacturer
    /// The authority, Health Canada for the built-in study; its clocks run in days.
    case regulator
    /// The sponsor; the site's clock runs in hours.
    case sponsor
}

extension ReportRecipient {
    /// In words, after "the".
    public var spoken: String { self == .ethicsBoard ? "ethics board" : rawValue }
}
