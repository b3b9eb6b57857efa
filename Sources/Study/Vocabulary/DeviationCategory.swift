public import CanonicalJSON

/// What a deviation reported by a person is about.
public enum DeviationCategory: String, CaseIterable, FieldValue {
    /// Safety.
    case safety
    /// Informed consent.
    case informedConsent = "informed-consent"
    /// Eligibility.
    case eligibility
    /// The study intervention.
    case studyIntervention = "study-intervention"
    /// A prohibited medication.
    case prohibitedMedication = "prohibited-medication"
    /// A visit outside its window.
    case visitWindow = "visit-window"
    /// A procedure or an assessment.
    case procedure
    /// Anything else.
    case other
}
