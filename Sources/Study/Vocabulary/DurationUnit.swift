public import CanonicalJSON

/// The unit in which a duration of relief was reported.
public enum DurationUnit: String, CaseIterable, FieldValue {
    /// Hours.
    case hours = "h"
    /// Days.
    case days = "d"
    /// Weeks of seven days.
    case weeks = "wk"
    /// Months of 30.4375 days.
    case months = "mo"
}
