public import CanonicalJSON

/// Why an event is late, corrected, overridden or without a time; raw values as they are stored.
@frozen
public enum ReasonCode: String, CaseIterable, FieldValue {
    /// Entered after the fact.
    case lateEntry = "late-entry"
    /// A slip of the pen or the keyboard.
    case transcription
    /// The source says something else.
    case sourceDiscrepancy = "source-discrepancy"
    /// The participant cleared it up.
    case clarifiedByParticipant = "clarified-by-participant"
    /// A warning or a rule was overridden on purpose.
    case override
    /// It never happened.
    case enteredInError = "entered-in-error"
    /// It happened to somebody else.
    case wrongParticipant = "wrong-participant"
    /// It is recorded already.
    case duplicate
    /// Nothing is known of when it happened.
    case timeUnknown = "time-unknown"
    /// Another reason; a sealed note says which.
    case other
}

extension ReasonCode: Comparable {
    /// By the stored code, the order in which an event lists its reasons.
    public static func < (first: ReasonCode, second: ReasonCode) -> Bool {
        first.rawValue.utf8.lexicographicallyPrecedes(second.rawValue.utf8)
    }
}
