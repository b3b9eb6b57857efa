public import CanonicalJSON

/// What a person may be authorised as.
///
/// Which role may append which type is the protocol's matter.
public enum ActorRole: String, CaseIterable, FieldValue {
    /// Keeps keys, actors and protocol versions.
    case administrator
    /// Decides on eligibility, causality and corrections of critical fields.
    case investigator
    /// Records what happens.
    case coordinator
    /// Compares the record with its sources.
    case monitor
    /// Reads and verifies.
    case auditor
}
