public import CanonicalJSON

/// The result of the pregnancy test before an infusion.
public enum PregnancyTest: String, CaseIterable, FieldValue {
    /// Not pregnant.
    case negative
    /// Pregnant.
    case positive
    /// No test is called for.
    case notApplicable
    /// The test was not done.
    case notDone
}
