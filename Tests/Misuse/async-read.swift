// expect: unavailable from asynchronous contexts; A snapshot must not span an await
import LMDB

func misuse(_ environment: borrowing Environment, _ table: Table) async throws -> Int {
    let snapshot = try environment.beginRead()
    return try snapshot.entryCount(in: table)
}
