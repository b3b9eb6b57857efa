// expect: noncopyable 'environment' cannot be consumed when .*borrowed
import LMDB

func close(_ environment: consuming Environment) {}

func misuse(path: String, table: Table) throws(LMDBError) -> Int {
    let environment = try Environment.open(path: path)
    let snapshot = try environment.beginRead()
    close(environment)
    return try snapshot.entryCount(in: table)
}
