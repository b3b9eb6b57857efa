public import CanonicalJSON

/// What was done with the study treatment because of an adverse event (CDISC C66767, in lower case).
public enum ActionTaken: String, CaseIterable, FieldValue {
    /// The dose was raised.
    case doseIncreased = "dose-increased"
    /// Nothing was changed.
    case doseNotChanged = "dose-not-changed"
    /// The dose was lowered.
    case doseReduced = "dose-reduced"
    /// The rate was lowered.
    case doseRateReduced = "dose-rate-reduced"
    /// It was paused.
    case drugInterrupted = "drug-interrupted"
    /// It was stopped for good.
    case drugWithdrawn = "drug-withdrawn"
    /// There was no treatment to change.
    case notApplicable = "not-applicable"
    /// Not known.
    case unknown
}
