import LMDB

@testable import Ledger

extension Ledger {
    /// Writes an append without any of the checks that ``persist(_:)`` makes, as somebody with the file might.
    func writePastTheProgram(_ append: PreparedAppend) throws {
        renew()
        switch environment {
        case .some(let environment):
            var transaction = try environment.beginWrite()
            try LedgerTables(openingIn: transaction).write(append, in: &transaction)
            try transaction.commit()
        case .none: throw LedgerError.noLedger(path)
        }
    }
}
