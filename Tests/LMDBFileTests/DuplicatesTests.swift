import CLMDB
import LMDBFile
import Testing

@Suite struct `A table with several values a key` {
    static let kinds: [Int32] = [
        MDB_DUPSORT, MDB_DUPSORT | MDB_REVERSEKEY, MDB_DUPSORT | MDB_REVERSEDUP, MDB_DUPSORT | MDB_DUPFIXED,
        MDB_DUPSORT | MDB_DUPFIXED | MDB_INTEGERDUP, MDB_INTEGERKEY, MDB_REVERSEKEY,
        MDB_DUPSORT | MDB_INTEGERKEY | MDB_DUPFIXED,
    ]

    @Test(arguments: kinds, [1, 3, 40, 400])
    func `gives what LMDB gives, in the same order`(flags: Int32, valuesPerKey: Int) throws {
        let store = try TemporaryStore()
        let expected = try fill(store, flags: flags, valuesPerKey: valuesPerKey)
        let file = try store.openFile()
        let table = try #require(try file.table(named: "several"))
        #expect(table.hasDuplicates == (flags & MDB_DUPSORT != 0))
        #expect(table.entryCount == expected.count)
        let found = try pairs(file.entries(in: table))
        #expect(found == expected)
    }

    /// Fills the table through the C library and gives its entries in the order of a C cursor.
    private func fill(_ store: borrowing TemporaryStore, flags: Int32, valuesPerKey: Int) throws -> [Pair] {
        var generator = SeededGenerator(seed: Int(flags) &* 31 &+ valuesPerKey)
        var environment: OpaquePointer?
        var transaction: OpaquePointer?
        var table: MDB_dbi = 0
        try check(unsafe mdb_env_create(&environment))
        defer { unsafe mdb_env_close(environment) }
        try check(unsafe mdb_env_set_maxdbs(environment, 4))
        try check(unsafe mdb_env_set_mapsize(environment, 1 << 28))
        try check(unsafe mdb_env_open(environment, store.path, UInt32(MDB_NOSYNC), 0o600))
        try check(unsafe mdb_txn_begin(environment, nil, 0, &transaction))
        try check(unsafe mdb_dbi_open(transaction, "several", UInt32(flags | MDB_CREATE), &table))
        let hasFixedValues = flags & MDB_DUPFIXED != 0
        for _ in 0..<15 {
            let key = generator.bytes(flags & MDB_INTEGERKEY != 0 ? 8 : Int.random(in: 1...40, using: &generator))
            for _ in 0..<Int.random(in: 1...valuesPerKey, using: &generator) {
                let value = generator.bytes(hasFixedValues ? 8 : Int.random(in: 1...120, using: &generator))
                try unsafe write(Pair(key: key, value: value), to: table, transaction)
            }
        }
        // Deleting some leaves half-empty pages and sub-trees.
        for pair in try unsafe walk(table, transaction) where Int.random(in: 0..<4, using: &generator) == 0 {
            try unsafe write(pair, to: table, transaction, deleting: true)
        }
        let found = try unsafe walk(table, transaction)
        try check(unsafe mdb_txn_commit(transaction))
        return found
    }

    @unsafe private func walk(_ table: MDB_dbi, _ transaction: OpaquePointer?) throws -> [Pair] {
        var cursor: OpaquePointer?
        try check(unsafe mdb_cursor_open(transaction, table, &cursor))
        defer { unsafe mdb_cursor_close(cursor) }
        var found: [Pair] = []
        var key = unsafe MDB_val()
        var value = unsafe MDB_val()
        while unsafe mdb_cursor_get(cursor, &key, &value, MDB_NEXT) == 0 {
            found.append(unsafe Pair(key: bytes(key), value: bytes(value)))
        }
        return found
    }

    @unsafe private func write(
        _ pair: Pair, to table: MDB_dbi, _ transaction: OpaquePointer?, deleting: Bool = false
    ) throws {
        var (key, value) = (pair.key, pair.value)
        let result = unsafe key.withUnsafeMutableBytes { key in
            unsafe value.withUnsafeMutableBytes { value in
                var keyValue = unsafe MDB_val(mv_size: key.count, mv_data: key.baseAddress)
                var valueValue = unsafe MDB_val(mv_size: value.count, mv_data: value.baseAddress)
                return deleting
                    ? unsafe mdb_del(transaction, table, &keyValue, &valueValue)
                    : unsafe mdb_put(transaction, table, &keyValue, &valueValue, 0)
            }
        }
        try check(result)
    }

    @unsafe private func bytes(_ value: MDB_val) -> [UInt8] {
        unsafe [UInt8](UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size))
    }

    private func check(_ result: Int32) throws {
        guard result == 0 else { throw TemporaryStore.Failure(number: result) }
    }
}
