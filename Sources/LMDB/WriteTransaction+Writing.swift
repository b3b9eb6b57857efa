internal import CLMDB

// Every write is `mutating`: it may move pages, so the compiler ends all views that were read before.
extension WriteTransaction {
    /// Adds an entry under a new key.
    ///
    /// See `mdb_put` with `MDB_NOOVERWRITE`.
    ///
    /// - Throws: `keyExists`, after which the transaction goes on; `mapFull`.
    @_lifetime(self: copy self)
    public mutating func insert(
        _ value: Span<UInt8>, forKey key: Span<UInt8>, in table: Table
    ) throws(LMDBError) {
        try check(write(value, forKey: key, in: table, flags: MDB_NOOVERWRITE), from: "mdb_put")
    }

    /// Adds an entry or replaces the value of its key.
    ///
    /// See `mdb_put`.
    ///
    /// - Throws: `mapFull`.
    @_lifetime(self: copy self)
    public mutating func put(
        _ value: Span<UInt8>, forKey key: Span<UInt8>, in table: Table
    ) throws(LMDBError) {
        try check(write(value, forKey: key, in: table, flags: 0), from: "mdb_put")
    }

    /// Adds an entry whose key sorts after all others, which fills pages to the brim.
    ///
    /// See `mdb_put` with `MDB_APPEND`.
    ///
    /// - Throws: `keyNotAscending`, after which the transaction goes on; `mapFull`.
    @_lifetime(self: copy self)
    public mutating func append(
        _ value: Span<UInt8>, forKey key: Span<UInt8>, in table: Table
    ) throws(LMDBError) {
        let result = write(value, forKey: key, in: table, flags: MDB_APPEND)
        if result == MDB_KEYEXIST { throw LMDBError(.keyNotAscending, from: "mdb_put") }
        try check(result, from: "mdb_put")
    }

    /// Removes an entry, and says whether there was one.
    ///
    /// See `mdb_del`.
    @_lifetime(self: copy self)
    @discardableResult
    public mutating func delete(key: Span<UInt8>, in table: Table) throws(LMDBError) -> Bool {
        let database = handle.handle(of: table)
        let transaction = handle
        let result = unsafe key.withMDBValue { key in unsafe mdb_del(transaction.pointer, database, &key, nil) }
        if result == MDB_NOTFOUND { return false }
        try check(result, from: "mdb_del")
        return true
    }

    /// Removes every entry of the table, and keeps the table.
    ///
    /// See `mdb_drop`.
    @_lifetime(self: copy self)
    public mutating func deleteAll(in table: Table) throws(LMDBError) {
        try check(unsafe mdb_drop(handle.pointer, handle.handle(of: table), 0), from: "mdb_drop")
    }

    /// Opens a table, making it if there is none and `create` is true; nil only if there is none and `create` is false.
    ///
    /// - Throws: `tablesFull`, and as `ReadTransaction.openTable`.
    @_lifetime(self: copy self)
    public mutating func openTable(_ name: String, create: Bool) throws(LMDBError) -> Table? {
        try handle.openTable(name, create: create)
    }

    private func write(_ value: Span<UInt8>, forKey key: Span<UInt8>, in table: Table, flags: Int32) -> Int32 {
        let database = handle.handle(of: table)
        let transaction = handle
        return unsafe key.withMDBValue { key in
            unsafe value.withMDBValue { value in
                unsafe mdb_put(transaction.pointer, database, &key, &value, UInt32(flags))
            }
        }
    }
}
