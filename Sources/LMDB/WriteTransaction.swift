internal import CLMDB

/// The single writer: its changes are seen by nobody else until `commit`, and leaving its scope without undoes them.
///
/// A view of a value ends with the next write, because a write may move pages; the compiler refuses code that keeps it.
/// After an error other than `keyExists`, `keyNotAscending` and `badValueSize`, let the transaction go: it cannot be
/// committed any more.
@safe
public struct WriteTransaction: ~Copyable, ~Escapable {
    let handle: TransactionHandle

    @_lifetime(immortal)
    init(handle: TransactionHandle) { self.handle = handle }

    deinit { handle.abortWrite() }

    /// The number that the commit will have: one more than that of the last.
    ///
    /// See `mdb_txn_id`.
    public var commitNumber: UInt64 { unsafe UInt64(mdb_txn_id(handle.pointer)) }

    /// Makes every change durable and ends the transaction.
    ///
    /// See `mdb_txn_commit`.
    ///
    /// - Throws: `mapFull`, or `badTransaction` after an earlier failure: nothing was written. After `errno` of a
    ///   failed write to the disk it is not known whether the commit is there: close the environment, open it again and
    ///   look.
    public consuming func commit() throws(LMDBError) {
        let handle = handle
        // LMDB frees the transaction whether or not it commits, so `deinit` must not abort it.
        discard self
        try handle.commitWrite()
    }

    /// The value under `key`, or nil if there is none, until the next write.
    ///
    /// See `mdb_get`.
    @_lifetime(borrow self)
    public func value(forKey key: Span<UInt8>, in table: Table) throws(LMDBError) -> Span<UInt8>? {
        guard let value = unsafe try handle.value(forKey: key, in: table) else { return nil }
        return unsafe _overrideLifetime(Span(viewing: value), borrowing: self)
    }

    /// How many entries the table has.
    ///
    /// See `mdb_stat`.
    public func entryCount(in table: Table) throws(LMDBError) -> Int { try handle.entryCount(in: table) }

    /// A cursor before the first entry of the table; it and its entries end with the next write.
    @_lifetime(borrow self)
    public func cursor(in table: Table) throws(LMDBError) -> Cursor {
        unsafe _overrideLifetime(Cursor(handle: try handle.openCursor(in: table)), borrowing: self)
    }

    /// Opens a table, or says nil if there is none of that name.
    ///
    /// - Throws: as `ReadTransaction.openTable`.
    public func openTable(_ name: String) throws(LMDBError) -> Table? { try handle.openTable(name, create: false) }
}

extension Environment {
    /// Demands that the path still leads to the file that is open; throws `replaced` if another stands there.
    public func demandOwnFile() throws(LMDBError) { try storage.demandOwnFile() }

    /// Begins the one write transaction, waiting for that of another thread or process to end.
    ///
    /// It belongs to the thread and scope it was begun in.
    ///
    /// - Throws: `readOnly`; `transactionOpen` if this thread has a write transaction open already, for which it would
    ///   wait for ever; `mapResized` if a snapshot of this process stays open too long after another process has grown
    ///   the file; `panic` after an earlier failure of the disk; `replaced` if another file now stands at its path;
    ///   `otherNames` if the data file can be written to under another name, too.
    @available(*, noasync, message: "A write transaction belongs to one thread. Begin it in a synchronous function.")
    @_lifetime(borrow self)
    public func beginWrite() throws(LMDBError) -> WriteTransaction {
        let handle = try storage.begin(isWriter: true)
        // Whoever replaces the file holds this lock meanwhile: what is written now would be lost with the old file.
        do throws(LMDBError) {
            try storage.demandOwnFile()
            try StoreDescriptor.demandOneName(try storage.dataFile())
        } catch {
            handle.abortWrite()
            throw error
        }
        return unsafe _overrideLifetime(WriteTransaction(handle: handle), borrowing: self)
    }
}
