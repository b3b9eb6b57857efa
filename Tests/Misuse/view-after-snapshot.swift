// expect: lifetime-dependent variable 'view' escapes its scope
import LMDB

func misuse(_ environment: borrowing Environment, _ table: Table, _ key: Span<UInt8>) throws(LMDBError) -> Int {
    var view: Span<UInt8>?
    do {
        let snapshot = try environment.beginRead()
        view = try snapshot.value(forKey: key, in: table)
    }
    return view?.count ?? 0
}
