// expect: 'transaction' consumed more than once
import LMDB

func misuse(_ environment: borrowing Environment) throws(LMDBError) {
    let transaction = try environment.beginWrite()
    try transaction.commit()
    try transaction.commit()
}
