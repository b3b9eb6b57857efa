import CLMDB
import Glibc
import LMDB
import Testing

@Suite struct `A table` {
    @Test func `is found by snapshots after it was committed, and not before`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let before = try environment.beginRead()
        let absent = try before.openTable("t")
        var transaction = try environment.beginWrite()
        let notMade = try transaction.openTable("t", create: false)
        let made = try transaction.openTable("t", create: true)
        let madeAgain = try transaction.openTable("t", create: true)
        try transaction.commit()
        let stillAbsent = try before.openTable("t")
        let after = try environment.beginRead()
        let found = try after.openTable("t")
        #expect(absent == nil && notMade == nil && stillAbsent == nil)
        #expect(made != nil && made == madeAgain && made == found)
    }

    @Test func `cannot be used in a transaction that began before it was made`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let old = try environment.beginRead()
        let table = try makeTable("t", numbers: [1], in: environment)
        let code = refusal { () throws(LMDBError) in _ = try old.entryCount(in: table) }
        #expect(code == .errno(EINVAL))
    }

    @Test func `that LMDB has not seen is opened by one transaction at a time`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let probe = try ProbeProcess("fill", directory.path, "3", "65536")
        probe.finish()
        let old = try environment.beginRead()
        do {
            let one = try environment.beginRead()
            let other = try environment.beginRead()
            let table = try one.openTable("probe")
            let whileOpening = refusal { () throws(LMDBError) in _ = try other.openTable("probe") }
            _ = try one.openTable("probe")
            #expect(table != nil)
            #expect(whileOpening == .transactionOpen)
        }
        let afterwards = refusal { () throws(LMDBError) in _ = try old.openTable("probe") }
        #expect(afterwards == .transactionTooOld)
    }

    @Test func `made by another process is found by the next snapshot`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let probe = try ProbeProcess("fill", directory.path, "3", "65536")
        probe.finish()
        let snapshot = try environment.beginRead()
        let table = try #require(try snapshot.openTable("probe"))
        let count = try snapshot.entryCount(in: table)
        #expect(count == 3)
    }

    @Test func `after a transaction that was not committed is not there, and can be made again`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        do {
            var transaction = try environment.beginWrite()
            _ = try transaction.openTable("a", create: true)
            _ = try transaction.openTable("b", create: true)
        }
        let table = try makeTable("b", numbers: [1, 2], in: environment)
        #expect(try entries(of: table, in: environment).count == 2)
    }

    @Test func `is refused when there are too many`() throws {
        let directory = try TemporaryDirectory()
        let environment = try Environment.open(
            path: directory.path, options: .init(mapByteCount: 1 << 20, maximumTables: 2, create: true))
        var transaction = try environment.beginWrite()
        _ = try transaction.openTable("a", create: true)
        _ = try transaction.openTable("b", create: true)
        let code = refusal { () throws(LMDBError) in _ = try transaction.openTable("c", create: true) }
        try transaction.commit()
        #expect(code == .tablesFull)
    }

    @Test func `with several values a key is refused`() throws {
        let directory = try TemporaryDirectory()
        try makeDuplicateTable(path: directory.path)
        let environment = try directory.open()
        let snapshot = try environment.beginRead()
        let code = refusal { () throws(LMDBError) in _ = try snapshot.openTable("several") }
        #expect(code == .incompatible)
    }

    private func makeDuplicateTable(path: String) throws {
        var environment: OpaquePointer?
        var transaction: OpaquePointer?
        var table: MDB_dbi = 0
        var results = unsafe [mdb_env_create(&environment), mdb_env_set_maxdbs(environment, 4)]
        unsafe results.append(mdb_env_open(environment, path, 0, 0o600))
        unsafe results.append(mdb_txn_begin(environment, nil, 0, &transaction))
        unsafe results.append(mdb_dbi_open(transaction, "several", UInt32(MDB_CREATE | MDB_DUPSORT), &table))
        unsafe results.append(mdb_txn_commit(transaction))
        unsafe mdb_env_close(environment)
        try #require(results.allSatisfy { $0 == 0 })
    }

    @Test func `made in a transaction that was not committed traps`() async {
        await #expect(processExitsWith: .failure) {
            try useVoidTable()
        }
    }

    @Test func `stays valid when another was not committed`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        let table = try makeTable("t", numbers: [1], in: environment)
        do {
            var transaction = try environment.beginWrite()
            _ = try transaction.openTable("a", create: true)
        }
        #expect(try entries(of: table, in: environment).count == 1)
    }

    @Test func `of another environment traps`() async {
        await #expect(processExitsWith: .failure) {
            let one = try TemporaryDirectory()
            let other = try TemporaryDirectory()
            try misuse(one: one, other: other)
        }
    }
}

private func misuse(one: borrowing TemporaryDirectory, other: borrowing TemporaryDirectory) throws {
    let first = try one.open()
    let second = try other.open()
    let table = try makeTable("t", numbers: [1], in: first)
    _ = try makeTable("t", numbers: [1], in: second)
    _ = try entries(of: table, in: second)
}

private func useVoidTable() throws {
    let directory = try TemporaryDirectory()
    let environment = try directory.open()
    var void: Table?
    do {
        var transaction = try environment.beginWrite()
        void = try transaction.openTable("a", create: true)
    }
    _ = try makeTable("b", numbers: [1], in: environment)
    guard let void else { return }
    _ = try entries(of: void, in: environment)
}
