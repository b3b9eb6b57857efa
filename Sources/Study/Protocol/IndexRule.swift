public import CanonicalJSON

/// What of a participant is analysed in a part.
public enum IndexRule: String, CaseIterable, FieldValue {
    /// The last abstracted infusion, by date, then ordinal.
    case lastAbstracted = "last-abstracted"
    /// The first infusion started after enrolment.
    case firstInfusion = "first-infusion"
    /// The participant as a whole; the part has no infusions.
    case participant
}
