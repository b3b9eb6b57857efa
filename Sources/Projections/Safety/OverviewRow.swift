public import CanonicalJSON

/// A row of the overview of adverse events.
public enum OverviewRow: String, CaseIterable, FieldValue {
    /// Any adverse event.
    case any
    /// Possibly caused by the treatment; one not judged yet counts as related.
    case related
    /// Serious by any of the six criteria.
    case serious
    /// Severity grade 3 or higher at its worst.
    case grade3 = "grade-3"
    /// Led to an interruption or to a change of the rate.
    case interruption
    /// Led to withdrawal of the treatment or from the study.
    case withdrawal
    /// Fatal.
    case fatal

    /// What the row is called in a table.
    public var label: String {
        switch self {
        case .any: "any"
        case .related: "related"
        case .serious: "serious"
        case .grade3: "grade >= 3"
        case .interruption: "leading to interruption or rate change"
        case .withdrawal: "leading to withdrawal"
        case .fatal: "fatal"
        }
    }
}
