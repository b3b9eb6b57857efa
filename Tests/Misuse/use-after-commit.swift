// expect: 'transaction' used after consume
import LMDB

func misuse(_ environment: borrowing Environment, _ table: Table) throws(LMDBError) -> Int {
    let transaction = try environment.beginWrite()
    try transaction.commit()
    return try transaction.entryCount(in: table)
}
