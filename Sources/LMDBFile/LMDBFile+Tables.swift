extension LMDBFile {
    /// A table of the file's snapshot, to be walked in the file it came from.
    public struct Table: Hashable, Sendable {
        /// The name; empty for the main table.
        public let name: String

        let record: TableRecord
        let isMain: Bool

        /// The number of entries its record gives; a whole walk checks it.
        public var entryCount: UInt64 { record.entries }

        /// Whether keys are in the order of their bytes and have one value each: no flag is set.
        public var isPlain: Bool { record.flags.isEmpty }

        /// Whether a key may have several values, which then are entries of their own.
        public var hasDuplicates: Bool { record.flags.contains(.duplicates) }
    }

    /// The unnamed table that holds a row for every named one.
    public var mainTable: Table { Table(name: "", record: snapshot.main, isMain: true) }

    /// All named tables in the order of their names.
    ///
    /// - Throws: what is wrong with the main table; `tooManyTables`; `wrongTableRecord`, also for a name that is not
    ///   UTF-8.
    public func tables() throws(LMDBFileError) -> [Table] {
        var cursor = entries(in: mainTable)
        var found: [Table] = []
        while try cursor.next() {
            guard cursor.isTable else { continue }
            guard found.count < limits.tableCount else {
                throw LMDBFileError(.tooManyTables(limit: limits.tableCount), page: cursor.page)
            }
            found.append(try namedTable(at: cursor))
        }
        return found
    }

    /// The table of that name, or nil if there is none.
    ///
    /// - Throws: what is wrong with the main table on the way to its row.
    public func table(named name: String) throws(LMDBFileError) -> Table? {
        var cursor = entries(in: mainTable, from: name.utf8Span.span)
        guard try cursor.next(), cursor.isTable else { return nil }
        let table = try namedTable(at: cursor)
        return table.name == name ? table : nil
    }

    /// A cursor before the first entry of a table.
    public func entries(in table: Table) -> EntryCursor { EntryCursor(table, from: nil, of: self) }

    /// A cursor before the first entry whose key is `key` or sorts after it; the counts are not compared at its end.
    public func entries(in table: Table, from key: Span<UInt8>) -> EntryCursor {
        EntryCursor(table, from: [UInt8](copying: key), of: self)
    }

    private func namedTable(at cursor: borrowing EntryCursor) throws(LMDBFileError) -> Table {
        guard let text = try? UTF8Span(validating: cursor.key),
            let record = TableRecord(cursor.value, at: 0, lastPage: snapshot.lastPage)
        else { throw LMDBFileError(.wrongTableRecord, page: cursor.page) }
        return Table(name: String(copying: text), record: record, isMain: false)
    }
}
