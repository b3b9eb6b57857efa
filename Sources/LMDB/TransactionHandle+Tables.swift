internal import CLMDB
internal import Synchronization

extension TransactionHandle {
    /// Opens a table by name, or says nil if there is none and `create` is false.
    func openTable(_ name: String, create: Bool) throws(LMDBError) -> Table? {
        precondition(!name.isEmpty && !name.utf8.contains(0), "A table name has at least one byte, and no byte is zero")
        let environment = environment
        // Asking LMDB for a table that is not there would keep others from opening theirs.
        if !create, try !hasTable(name) { return nil }
        switch environment.findTable(name, for: self) {
        case .open(let handle):
            return environment.table(name, handle: handle)
        case .mayOpen:
            break
        case .busy:
            throw LMDBError(.transactionOpen, from: "mdb_dbi_open")
        case .tooOld:
            throw LMDBError(.transactionTooOld, from: "mdb_dbi_open")
        }
        var handle: MDB_dbi = 0
        try check(
            unsafe mdb_dbi_open(pointer, name, create ? UInt32(MDB_CREATE) : 0, &handle), from: "mdb_dbi_open")
        let isPlain = try isPlain(handle)
        environment.bookkeeping.withLock { state in
            state.pendingSlotCount = max(state.pendingSlotCount, handle + 1)
            if isPlain { state.pendingTables[name] = handle }
        }
        guard isPlain else { throw LMDBError(.incompatible, from: "mdb_dbi_flags") }
        return environment.table(name, handle: handle)
    }

    /// Whether the table is known already, or the main table has a row of its name.
    private func hasTable(_ name: String) throws(LMDBError) -> Bool {
        let known = knownSlots
        let isOpen = environment.bookkeeping.withLock { state in state.tables[name].map { $0 < known } ?? false }
        if isOpen { return true }
        try openMainTable()
        var value = unsafe MDB_val()
        let result = unsafe name.utf8Span.span.withMDBValue { key in
            unsafe mdb_get(pointer, Self.mainTable, &key, &value)
        }
        if result == MDB_NOTFOUND { return false }
        try check(result, from: "mdb_get")
        return true
    }

    /// The first opening of the main table gives it its key order; looking into it before would crash.
    fileprivate func openMainTable() throws(LMDBError) {
        var main: MDB_dbi = 0
        try check(unsafe mdb_dbi_open(pointer, nil, 0, &main), from: "mdb_dbi_open")
    }

    /// The unnamed table that holds a row for every named one; LMDB always gives it slot 1.
    fileprivate static var mainTable: MDB_dbi { 1 }

    /// False for a table with several values a key, or another order of keys.
    private func isPlain(_ handle: MDB_dbi) throws(LMDBError) -> Bool {
        var flags: UInt32 = 0
        try check(unsafe mdb_dbi_flags(pointer, handle, &flags), from: "mdb_dbi_flags")
        return flags == 0
    }

    /// The handle of `table` in this transaction.
    func handle(of table: Table) -> MDB_dbi {
        let environment = environment
        precondition(
            table.environmentNumber == environment.number, "The table \(table.name) belongs to another environment")
        if table.voidings != environment.voidings.load(ordering: .acquiring) {
            // LMDB may have given the slot to another table since.
            precondition(
                environment.isValid(table, in: number),
                "The table \(table.name) was opened in a transaction that was not committed")
        }
        return table.handle
    }
}

extension OpenEnvironment {
    fileprivate enum TableSearch {
        case open(MDB_dbi)
        case mayOpen
        case busy
        case tooOld
    }

    fileprivate func table(_ name: String, handle: MDB_dbi) -> Table {
        Table(
            name: name, handle: handle, environmentNumber: number, voidings: voidings.load(ordering: .acquiring))
    }

    fileprivate func isValid(_ table: Table, in transaction: UInt64) -> Bool {
        bookkeeping.withLock { state in
            state.tables[table.name] == table.handle
                || state.tableOpener == transaction && state.pendingTables[table.name] == table.handle
        }
    }

    /// Looks a table up, and gives the transaction the right to open tables if LMDB has to be asked.
    fileprivate func findTable(_ name: String, for transaction: TransactionHandle) -> TableSearch {
        let number = transaction.number
        let knownSlots = transaction.knownSlots
        return bookkeeping.withLock { state in
            if let handle = state.tables[name], handle < knownSlots { return .open(handle) }
            if state.tableOpener == number { return state.pendingTables[name].map(TableSearch.open) ?? .mayOpen }
            if state.tableOpener != nil { return .busy }
            // LMDB would hand out a slot that is taken since.
            if state.slotCount > knownSlots { return .tooOld }
            state.tableOpener = number
            return .mayOpen
        }
    }

    /// Opens every table the file holds, so that snapshots on several threads find them without asking LMDB.
    func openExistingTables() throws(LMDBError) {
        let transaction = try begin(isWriter: false)
        defer { transaction.endRead() }
        for name in try transaction.tableNames() {
            do throws(LMDBError) {
                _ = try transaction.openTable(name, create: false)
            } catch {
                // A row of the main table that is no table, or a table of another kind: refused when it is asked for.
                guard error.code == .incompatible else { throw error }
            }
        }
    }
}

extension TransactionHandle {
    /// The keys of the main table that can be names of tables.
    fileprivate func tableNames() throws(LMDBError) -> [String] {
        try openMainTable()
        var cursor: OpaquePointer?
        try check(unsafe mdb_cursor_open(pointer, Self.mainTable, &cursor), from: "mdb_cursor_open")
        defer { unsafe mdb_cursor_close(cursor) }
        var names: [String] = []
        while true {
            var key = unsafe MDB_val()
            var value = unsafe MDB_val()
            let result = unsafe mdb_cursor_get(cursor, &key, &value, MDB_NEXT)
            if result == MDB_NOTFOUND { return names }
            try check(result, from: "mdb_cursor_get")
            let name = unsafe Span(viewing: key)
            if let text = try? UTF8Span(validating: name), !name.isEmpty,
                !(0..<name.count).contains(where: { name[$0] == 0 })
            {
                names.append(String(copying: text))
            }
        }
    }
}
