public import CanonicalJSON

/// What a withdrawn consent no longer covers.
public enum WithdrawalScope: String, CaseIterable, FieldValue {
    /// No further study procedures.
    case procedures
    /// No further collection of data.
    case collection
    /// No use of what was collected, except for safety and the flow of participants.
    case use
}
