public import CanonicalJSON

/// What is done with the answers of a score.
public enum ScoreOperation: String, CaseIterable, FieldValue {
    /// They are added.
    case sum
    /// Their mean is taken.
    case mean
    /// They are multiplied by their weights and added.
    case weighted
}
