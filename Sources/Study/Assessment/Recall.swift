public import CanonicalJSON

/// The span of time a rating is about.
public enum Recall: String, CaseIterable, FieldValue {
    /// The moment of the rating.
    case now
    /// The average of the last 24 hours.
    case last24hAverage
    /// The average of the last seven days.
    case last7dAverage
    /// The worst of the last 24 hours.
    case worst24h
    /// Not stated; only in abstracted history.
    case unknown
}
