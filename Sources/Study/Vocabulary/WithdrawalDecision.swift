public import CanonicalJSON

/// Whose decision a withdrawal was.
public enum WithdrawalDecision: String, CaseIterable, FieldValue {
    /// The participant's.
    case participant
    /// The investigator's.
    case investigator
}
