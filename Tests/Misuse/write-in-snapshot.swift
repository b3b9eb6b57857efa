// expect: value of type 'ReadTransaction' has no member 'put'
import LMDB

func misuse(_ environment: borrowing Environment, _ table: Table, _ key: Span<UInt8>) throws(LMDBError) {
    var snapshot = try environment.beginRead()
    try snapshot.put(key, forKey: key, in: table)
}
