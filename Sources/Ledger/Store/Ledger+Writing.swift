import LMDB

extension Ledger {
    /// Fills a write transaction and commits it; where the map is full, it is grown and everything is done again.
    ///
    /// - Parameters:
    ///   - fill: Writes. It is also given the commit before, as the reader reads it that believes nothing: nobody else
    ///     writes meanwhile, so what is looked at there is what liblmdb will walk.
    ///   - resolve: What it comes to that the commit failed.
    func commit(
        _ fill: (inout WriteTransaction, _ before: StoreSnapshot) throws(LedgerError) -> Void,
        afterFailure resolve: (LMDBError) throws(LedgerError) -> Void = { (failure) throws(LedgerError) in
            throw LedgerError(failure)
        }
    ) throws(LedgerError) {
        try writing { environment throws(LedgerError) in
            while true {
                do throws(LedgerError) { return try commitOnce(environment, fill, resolve) } catch {
                    guard case .store(let cause) = error, cause.code == .mapFull else { throw error }
                }
                try storing(environment.grow())
            }
        }
    }

    private func commitOnce(
        _ environment: borrowing Environment,
        _ fill: (inout WriteTransaction, _ before: StoreSnapshot) throws(LedgerError) -> Void,
        _ resolve: (LMDBError) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        try Self.transaction(in: environment) { transaction throws(LedgerError) in
            try fill(&transaction, try StoreSnapshot(directory.dataFile, pin: nil))
        } afterFailure: { failure throws(LedgerError) in
            if failure.code == .mapFull { throw .store(failure) }
            try resolve(failure)
        }
    }

    /// Begins a write transaction, has it filled, and commits it.
    static func transaction(
        in environment: borrowing Environment, _ fill: (inout WriteTransaction) throws(LedgerError) -> Void,
        afterFailure resolve: (LMDBError) throws(LedgerError) -> Void = { (failure) throws(LedgerError) in
            throw LedgerError(failure)
        }
    ) throws(LedgerError) {
        var transaction: WriteTransaction
        do throws(LMDBError) { transaction = try environment.beginWrite() } catch { throw LedgerError(error) }
        try fill(&transaction)
        do throws(LMDBError) { try transaction.commit() } catch { try resolve(error) }
    }
}
