internal import CLMDB

/// One entry of a table; its bytes live as long as the transaction lets them.
public struct Entry: ~Escapable {
    /// The key, 1 to 511 bytes.
    public let key: Span<UInt8>
    /// The value, which may be empty.
    public let value: Span<UInt8>

    @_lifetime(copy key, copy value)
    init(key: Span<UInt8>, value: Span<UInt8>) {
        self.key = key
        self.value = value
    }
}

/// A place in a table, walked in the byte order of its keys.
///
/// A new cursor stands before the first entry and also after the last: `next` gives the first, `previous` the last.
/// Having run past an end, or having sought past the last key, it stays there until it is moved back.
@safe
public struct Cursor: ~Copyable, ~Escapable {
    private enum Place { case unset, entry, beforeFirst, afterLast }

    private let handle: OpaquePointer
    private var place = Place.unset

    @_lifetime(immortal)
    init(handle: OpaquePointer) { unsafe self.handle = handle }

    deinit { unsafe mdb_cursor_close(handle) }

    /// Moves to the first entry; nil if the table is empty.
    @_lifetime(copy self)
    public mutating func first() throws(LMDBError) -> Entry? { try move(MDB_FIRST, orElse: .afterLast) }

    /// Moves to the last entry; nil if the table is empty.
    @_lifetime(copy self)
    public mutating func last() throws(LMDBError) -> Entry? { try move(MDB_LAST, orElse: .beforeFirst) }

    /// Moves to the next entry, of a new cursor the first; nil after the last.
    @_lifetime(copy self)
    public mutating func next() throws(LMDBError) -> Entry? {
        switch place {
        case .afterLast: nil
        case .unset, .beforeFirst: try first()
        case .entry: try move(MDB_NEXT, orElse: .afterLast)
        }
    }

    /// Moves to the previous entry, of a new cursor the last; nil before the first.
    @_lifetime(copy self)
    public mutating func previous() throws(LMDBError) -> Entry? {
        switch place {
        case .beforeFirst: nil
        case .unset, .afterLast: try last()
        case .entry: try move(MDB_PREV, orElse: .beforeFirst)
        }
    }

    /// Moves to the first entry whose key is `key` or sorts after it; nil if there is none.
    @_lifetime(copy self)
    public mutating func seek(atOrAfter key: Span<UInt8>) throws(LMDBError) -> Entry? {
        // LMDB refuses an empty key, which every key sorts after.
        if key.isEmpty { return try first() }
        let cursor = unsafe handle
        var found = unsafe MDB_val()
        var value = unsafe MDB_val()
        let result = unsafe key.withMDBValue { key in
            let result = unsafe mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE)
            unsafe found = key
            return result
        }
        return unsafe try entry(result, key: found, value: value, orElse: .afterLast)
    }

    @_lifetime(copy self)
    private mutating func move(_ operation: MDB_cursor_op, orElse end: Place) throws(LMDBError) -> Entry? {
        var key = unsafe MDB_val()
        var value = unsafe MDB_val()
        let result = unsafe mdb_cursor_get(handle, &key, &value, operation)
        return unsafe try entry(result, key: key, value: value, orElse: end)
    }

    @unsafe
    @_lifetime(copy self)
    private mutating func entry(
        _ result: Int32, key: MDB_val, value: MDB_val, orElse end: Place
    ) throws(LMDBError) -> Entry? {
        if result == MDB_NOTFOUND {
            place = end
            return nil
        }
        try check(result, from: "mdb_cursor_get")
        place = .entry
        let entry = unsafe Entry(key: Span(viewing: key), value: Span(viewing: value))
        return unsafe _overrideLifetime(entry, copying: self)
    }
}
