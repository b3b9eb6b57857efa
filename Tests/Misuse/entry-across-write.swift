// expect: overlapping accesses to 'transaction'
import LMDB

func misuse(_ environment: borrowing Environment, _ table: Table) throws(LMDBError) -> Int {
    var transaction = try environment.beginWrite()
    var cursor = try transaction.cursor(in: table)
    let entry = try cursor.first()
    try transaction.deleteAll(in: table)
    return entry?.key.count ?? 0
}
