// expect: noncopyable 'transaction' cannot be consumed when .*borrowed
import LMDB

func misuse(_ environment: borrowing Environment, _ table: Table, _ key: Span<UInt8>) throws(LMDBError) -> Int {
    let transaction = try environment.beginWrite()
    let view = try transaction.value(forKey: key, in: table)
    try transaction.commit()
    return view?.count ?? 0
}
