// expect: cannot return a ~Escapable result
import LMDB

func misuse(path: String) throws(LMDBError) -> ReadTransaction {
    let environment = try Environment.open(path: path)
    return try environment.beginRead()
}
