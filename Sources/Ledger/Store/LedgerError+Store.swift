import LMDB

extension LedgerError {
    /// What it means to a ledger that the store refuses.
    init(_ error: LMDBError) { self = error.code == .replaced ? .storeReplaced : .store(error) }
}

extension LedgerError {
    /// Two readers of one file take different commits for the last.
    static var unclearCommit: LedgerError {
        .damaged("its meta pages do not say which commit is the last", sequence: nil)
    }
}

/// Asks the store; where it refuses, the ledger does.
func storing<Value: ~Copyable>(
    _ body: @autoclosure () throws(LMDBError) -> Value
) throws(LedgerError) -> Value {
    do throws(LMDBError) { return try body() } catch { throw LedgerError(error) }
}

/// Asks the store several things.
func storing<Value: ~Copyable>(_ body: () throws(LMDBError) -> Value) throws(LedgerError) -> Value {
    do throws(LMDBError) { return try body() } catch { throw LedgerError(error) }
}

/// Gives a file or a directory its name; where that is refused, `fact` says what of `path` could not be done.
func filing(
    _ path: String, _ fact: String, _ body: () throws(LMDBError) -> Void
) throws(LedgerError) {
    do throws(LMDBError) { try body() } catch { throw .file(path: path, reason: "\(fact): \(error.code)") }
}
