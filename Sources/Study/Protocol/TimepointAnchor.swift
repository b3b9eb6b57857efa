public import CanonicalJSON

/// What the window of a time point is counted from.
public enum TimepointAnchor: String, CaseIterable, FieldValue {
    /// The start of the infusion.
    case start
    /// The stop of the infusion.
    case stop
    /// The screening.
    case screening
    /// The consent.
    case consent
    /// The enrolment.
    case enrolment
}
