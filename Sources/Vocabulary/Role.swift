public import CanonicalJSON

/// What a member of staff may be in the study.
@frozen
public enum Role: String, CaseIterable, FieldValue {
    /// Keeps the ledger, its people and its documents.
    case administrator
    /// Answers for the participants.
    case investigator
    /// Captures the data.
    case coordinator
    /// Reads, and asks questions.
    case monitor
    /// Reads only.
    case auditor
}
