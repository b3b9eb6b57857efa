internal import CLMDB

extension TransactionHandle {
    /// The value under `key`, or nil.
    ///
    /// The bytes belong to the transaction.
    @unsafe
    func value(forKey key: Span<UInt8>, in table: Table) throws(LMDBError) -> MDB_val? {
        let handle = handle(of: table)
        var value = unsafe MDB_val()
        let result = unsafe key.withMDBValue { key in unsafe mdb_get(pointer, handle, &key, &value) }
        if result == MDB_NOTFOUND { return nil }
        try check(result, from: "mdb_get")
        return unsafe value
    }

    func entryCount(in table: Table) throws(LMDBError) -> Int {
        var statistics = MDB_stat()
        try check(unsafe mdb_stat(pointer, handle(of: table), &statistics), from: "mdb_stat")
        return statistics.ms_entries
    }

    @unsafe
    func openCursor(in table: Table) throws(LMDBError) -> OpaquePointer {
        var opened: OpaquePointer?
        try check(unsafe mdb_cursor_open(pointer, handle(of: table), &opened), from: "mdb_cursor_open")
        guard let cursor = unsafe opened else { throw LMDBError(.invalid, from: "mdb_cursor_open") }
        return unsafe cursor
    }
}
