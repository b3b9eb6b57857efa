public import CanonicalJSON

/// Which way of a score is better.
public enum Direction: String, CaseIterable, FieldValue {
    /// Lower is better.
    case lowerBetter = "lower-better"
    /// Higher is better.
    case higherBetter = "higher-better"
}
