public import Ledger
public import Study

/// Why a study ledger did not do what was asked.
///
/// Nothing was written, except where the ledger says that this is unknown, and where a case says what was.
public enum StudyLedgerError: Error, Sendable {
    /// A rule of the study, a role, or a conflict.
    case refused(Refusal)
    /// The store, the chain, the keys.
    case ledger(LedgerError)
    /// The protocol file cannot be used.
    case protocolFile(ProtocolFile.Problems)
    /// An adopted document, or an event, cannot be read by this program.
    case unreadable(sequence: Int, reason: String)
    /// The rule set in force is not known to this program: nothing may be appended or reported.
    case rulesUnknown(Int)
    /// The subject has a newer event than the caller has seen.
    case movedOn(expected: Int, latest: Int)
    /// The idempotency key is taken by an event of other content.
    case idTaken(sequence: Int)
    /// An import of several appends ended before its end: so many rows were written, as the events of these numbers.
    indirect case partlyImported(rows: Int, events: [Range<Int>], cause: StudyLedgerError)
    /// The person is not enrolled, or not with this key.
    case notEnrolled(actor: String)
}

/// Asks the ledger beneath; where it refuses, the study's ledger does.
func asking<Value: ~Copyable>(
    _ body: @autoclosure () throws(LedgerError) -> Value
) throws(StudyLedgerError) -> Value {
    do throws(LedgerError) { return try body() } catch { throw .ledger(error) }
}

/// Asks the ledger beneath several things.
func asking<Value: ~Copyable>(_ body: () throws(LedgerError) -> Value) throws(StudyLedgerError) -> Value {
    do throws(LedgerError) { return try body() } catch { throw .ledger(error) }
}
