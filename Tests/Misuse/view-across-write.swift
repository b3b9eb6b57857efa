// expect: overlapping accesses to 'transaction'
import LMDB

func misuse(_ environment: borrowing Environment, _ table: Table, _ key: Span<UInt8>) throws(LMDBError) -> Int {
    var transaction = try environment.beginWrite()
    let view = try transaction.value(forKey: key, in: table)
    try transaction.put([1].span, forKey: key, in: table)
    return view?.count ?? 0
}
