// expect: unavailable from asynchronous contexts; A write transaction belongs to one thread
import LMDB

func misuse(_ environment: borrowing Environment) async throws {
    let transaction = try environment.beginWrite()
    try transaction.commit()
}
