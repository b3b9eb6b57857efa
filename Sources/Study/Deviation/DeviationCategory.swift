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
