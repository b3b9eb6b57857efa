// expect: success
// The control: if this is refused, the others prove nothing.
import LMDB

func addAndRead(_ environment: borrowing Environment) throws(LMDBError) -> Int {
    var transaction = try environment.beginWrite()
    guard let table = try transaction.openTable("events", create: true) else { return 0 }
    let key = BigEndianKey(1)
    try transaction.insert([1, 2, 3].span, forKey: key.span, in: table)
    let count = try transaction.value(forKey: key.span, in: table)?.count ?? 0
    try transaction.put([4].span, forKey: key.span, in: table)
    try transaction.commit()
    return count
}
