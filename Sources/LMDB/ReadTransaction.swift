internal import CLMDB

/// A snapshot: the tables as the last commit before it left them.
///
/// Writers do not disturb it, and it does not hold them up; but the pages it sees cannot be used again while it is
/// open, and the map cannot be grown. Keep it short. It ends with its scope.
@safe
public struct ReadTransaction: ~Copyable, ~Escapable {
    private let handle: TransactionHandle

    @_lifetime(immortal)
    init(handle: TransactionHandle) { self.handle = handle }

    deinit { handle.endRead() }

    /// The value under `key`, or nil if there is none.
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

    /// A cursor before the first entry of the table.
    @_lifetime(borrow self)
    public func cursor(in table: Table) throws(LMDBError) -> Cursor {
        unsafe _overrideLifetime(Cursor(handle: try handle.openCursor(in: table)), borrowing: self)
    }

    /// Opens a table, or says nil if this snapshot has none of that name.
    ///
    /// - Throws: `incompatible` for a table with several values a key; `transactionTooOld` if another transaction
    ///   opened the table after this one began; `transactionOpen` if another is about to.
    public func openTable(_ name: String) throws(LMDBError) -> Table? { try handle.openTable(name, create: false) }
}

extension Environment {
    /// Begins a snapshot of the last commit.
    ///
    /// It belongs to the scope it was begun in: it cannot be stored, returned past the environment or held across an
    /// `await`. Several may be open on one thread. If another process has grown the file, its map size is taken over
    /// first, which takes up to half a second if another snapshot of this process is still open.
    ///
    /// - Throws: `readersFull`; `mapResized` if another snapshot of this process stays open too long.
    @available(*, noasync, message: "A snapshot must not span an await. Begin it in a synchronous function.")
    @_lifetime(borrow self)
    public func beginRead() throws(LMDBError) -> ReadTransaction {
        unsafe _overrideLifetime(ReadTransaction(handle: try storage.begin(isWriter: false)), borrowing: self)
    }
}
