import LMDB
import LMDBFile
import Testing

@Suite struct `A data file` {
    @Test(arguments: 0..<12) func `gives what LMDB was given, in the order of the keys`(seed: Int) throws {
        let store = try TemporaryStore()
        var tables = RandomTables(seed: seed)
        let tableCount = [1, 3, 12][seed % 3]
        do {
            let environment = try store.open()
            try tables.fill(environment, tableCount: tableCount, steps: [10, 150, 600][seed / 3 % 3])
        }
        let file = try store.openFile()
        let found = try file.tables()
        #expect(found.map(\.name) == tables.expected.keys.sorted())
        for (name, rows) in tables.expected {
            let table = try #require(try file.table(named: name))
            #expect(table.entryCount == rows.count)
            let expected = rows.keys.sorted { $0.lexicographicallyPrecedes($1) }.map {
                Pair(key: $0, value: rows[$0] ?? [])
            }
            let whole = try pairs(file.entries(in: table))
            #expect(whole == expected)
            try checkSeeking(in: table, of: file, expected: expected, seed: seed)
        }
    }

    private func checkSeeking(in table: LMDBFile.Table, of file: LMDBFile, expected: [Pair], seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            let existing = expected.randomElement(using: &generator)?.key ?? []
            let wanted =
                Bool.random(using: &generator) ? existing : generator.bytes(Int.random(in: 0...9, using: &generator))
            let start = expected.firstIndex { !$0.key.lexicographicallyPrecedes(wanted) } ?? expected.count
            let rest = try pairs(file.entries(in: table, from: wanted.span), limit: 20)
            #expect(rest == Array(expected[start...].prefix(20)))
        }
    }

    @Test func `names its commit`() throws {
        let store = try TemporaryStore()
        let environment = try store.open()
        let empty = try store.openFile()
        #expect(empty.snapshot.transactionNumber == 0)
        #expect(try empty.tables().isEmpty)
        #expect(try empty.table(named: "t") == nil)
        for _ in 0..<3 {
            var transaction = try environment.beginWrite()
            guard let table = try transaction.openTable("t", create: true) else { continue }
            try transaction.put([1].span, forKey: [1].span, in: table)
            try transaction.commit()
        }
        let file = try store.openFile()
        let numbers = try file.metas.map { try $0.get().transactionNumber }
        #expect(numbers == [2, 3])
        #expect(file.snapshot.transactionNumber == 3 && file.snapshot.page == 1)
        #expect(file.snapshot.pageByteCount == 4_096)
        #expect(file.snapshot.mapByteCount == 1 << 30)
    }

    @Test func `is read while a writer is at work, under an LMDB snapshot`() throws {
        let store = try TemporaryStore()
        let environment = try store.open()
        var tables = RandomTables(seed: 7)
        try tables.fill(environment, tableCount: 1, steps: 2_000)
        let rows = try #require(tables.expected["table-0"])
        let snapshot = try environment.beginRead()
        let file = try store.openFile()
        let table = try #require(try file.table(named: "table-0"))
        var cursor = file.entries(in: table)
        var count = 0
        while try cursor.next() {
            #expect(rows[[UInt8](cursor.key)] == [UInt8](cursor.value))
            count += 1
            if count.isMultiple(of: 50) { try churn(environment) }
        }
        _ = try snapshot.openTable("none")
        #expect(count == rows.count)
    }

    private func churn(_ environment: borrowing Environment) throws(LMDBError) {
        var transaction = try environment.beginWrite()
        guard let table = try transaction.openTable("table-0", create: false) else { return }
        try transaction.deleteAll(in: table)
        for number: UInt64 in 0..<500 {
            let key = BigEndianKey(number)
            try transaction.put(key.span, forKey: key.span, in: table)
        }
        try transaction.commit()
    }

    @Test func `is read by several threads at once`() async throws {
        let store = try TemporaryStore()
        try fillForThreads(store)
        let file = try store.openFile()
        let table = try #require(try file.table(named: "table-0"))
        let expected = try pairs(file.entries(in: table))
        let same = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { try pairs(file.entries(in: table)) == expected } }
            return try await group.reduce(true) { $0 && $1 }
        }
        #expect(same)
    }

    private func fillForThreads(_ store: borrowing TemporaryStore) throws {
        let environment = try store.open()
        var tables = RandomTables(seed: 11)
        try tables.fill(environment, tableCount: 1, steps: 3_000)
    }

    @Test func `keeps a value's longer run when a shorter value was written over it`() throws {
        let store = try TemporaryStore()
        let environment = try store.open()
        var transaction = try environment.beginWrite()
        guard let table = try transaction.openTable("t", create: true) else { return }
        try transaction.put([UInt8](repeating: 1, count: 50_000).span, forKey: [1].span, in: table)
        try transaction.put([UInt8](repeating: 2, count: 3).span, forKey: [1].span, in: table)
        try transaction.commit()
        let file = try store.openFile()
        let found = try #require(try file.table(named: "t"))
        #expect(try pairs(file.entries(in: found)) == [Pair(key: [1], value: [2, 2, 2])])
    }
}
