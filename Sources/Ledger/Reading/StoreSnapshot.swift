import LMDB
import LMDBFile
import SystemPackage

/// One commit of a store, read by the bounds-checked reader: what the bytes say, whoever wrote them.
///
/// Where the medium allows it, an LMDB read transaction holds the commit meanwhile, so that no writer uses its pages
/// again; liblmdb looks at no page for that. On a medium that cannot be written, and in a directory of somebody else,
/// the newest commit is read as it is, and ``isStillWhole()`` says afterwards whether it was read whole.
final class StoreSnapshot: Sendable {
    let file: LMDBFile
    private let tables: [String: LMDBFile.Table]
    private let lookups: [String: EntryLookup]
    private let pin: SnapshotPin?

    /// The number of the commit.
    var commit: UInt64 { file.snapshot.transactionNumber }

    /// The commit that a pin holds, or the newest.
    ///
    /// - Throws: `.file` where the file cannot be opened; `.notALedger`; `.damaged` for a page.
    init(_ dataFile: String, pin: SnapshotPin?) throws(LedgerError) {
        self.pin = pin
        var (tables, lookups): ([String: LMDBFile.Table], [String: EntryLookup]) = ([:], [:])
        do throws(LMDBFileError) {
            // Nothing that a ledger stores is longer than a document.
            let limits = LMDBFile.Limits(valueByteCount: 8 << 20, tableCount: 64)
            file = try LMDBFile.open(FilePath(dataFile), commit: pin?.commit, limits: limits)
            for table in try file.tables() {
                tables[table.name] = table
                lookups[table.name] = EntryLookup(table, of: file)
            }
        } catch {
            // Two commits since the pin was set have used both meta pages; the pages it holds are there.
            if pin != nil, error.problem == .noValidMeta { throw .snapshotLost }
            throw Self.failure(error, dataFile)
        }
        (self.tables, self.lookups) = (tables, lookups)
        for name in LedgerTables.names where tables[name]?.isPlain != true {
            // A store with some of a ledger's tables was one.
            guard LedgerTables.names.allSatisfy({ tables[$0] == nil }) else {
                throw .damaged("data.mdb: the table \(name) is missing", sequence: nil)
            }
            throw .notALedger("the table \(name) is missing from \(dataFile)")
        }
    }

    /// The value under a key; `nil` if there is none.
    func value(forKey key: [UInt8], in table: LedgerTableName) throws(LedgerError) -> [UInt8]? {
        try Self.reading(table, lookups[table.rawValue]?.value(forKey: key.span))
    }

    /// The last entry of a table; `nil` if it is empty.
    func last(in table: LedgerTableName) throws(LedgerError) -> (key: [UInt8], value: [UInt8])? {
        try Self.reading(table, lookups[table.rawValue]?.last())
    }

    /// Shows the entries from a key on, in order, until `body` returns `false`.
    func forEach(
        in table: LedgerTableName, from key: [UInt8] = [],
        _ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) throws(LedgerError) -> Bool
    ) throws(LedgerError) {
        guard let place = tables[table.rawValue] else { return }
        var cursor = key.isEmpty ? file.entries(in: place) : file.entries(in: place, from: key.span)
        while try Self.reading(table, cursor.next()) {
            guard try body(cursor.key, cursor.value) else { return }
        }
    }

    /// A cursor before the first entry whose key is `key` or sorts after it.
    func cursor(in table: LedgerTableName, from key: [UInt8]) throws(LedgerError) -> EntryCursor {
        guard let place = tables[table.rawValue] else {
            throw .notALedger("the table \(table.rawValue) is missing")
        }
        return file.entries(in: place, from: key.span)
    }

    /// How many entries there are, counted one by one.
    func count(in table: LedgerTableName) throws(LedgerError) -> Int {
        var count = 0
        try forEach(in: table) { _, _ throws(LedgerError) in
            count += 1
            return true
        }
        return count
    }

    /// Checks the pages from the root of a table to where a key is written; without a key, behind the last.
    func checkWritePath(in table: LedgerTableName, toward key: [UInt8]? = nil) throws(LedgerError) {
        guard let place = tables[table.rawValue] else { return }
        try Self.reading(table, file.checkWritePath(in: file.mainTable, toward: Array(table.rawValue.utf8)))
        try Self.reading(table, file.checkWritePath(in: place, toward: key))
    }

    /// Checks the list of free pages.
    func checkFreeList() throws(LedgerError) {
        do throws(LMDBFileError) { try file.checkFreeList() } catch {
            throw .damaged("the list of free pages: \(error)", sequence: nil)
        }
    }

    /// Whether what was read was whole: it was held, or no writer has come so far since.
    func isStillWhole() -> Bool { pin != nil || file.isStillWhole() }

    /// Reads pages of a table; where one cannot be read, it says which.
    static func reading<Value>(
        _ table: LedgerTableName, _ body: @autoclosure () throws(LMDBFileError) -> Value
    ) throws(LedgerError) -> Value {
        do throws(LMDBFileError) { return try body() } catch { throw damage(error, table) }
    }

    private static func damage(_ error: LMDBFileError, _ table: LedgerTableName) -> LedgerError {
        if case .systemError = error.problem { return .file(path: "data.mdb", reason: "\(error)") }
        let page = error.page.map { "page \($0) of \(table.rawValue)" } ?? "the table \(table.rawValue)"
        return .damaged("\(page): \(error)", sequence: nil)
    }

    /// What it means that a file does not open.
    static func failure(_ error: LMDBFileError, _ path: String) -> LedgerError {
        switch error.problem {
        case .systemError, .notAFile: .file(path: path, reason: "\(error)")
        default: .damaged("\(path): \(error)", sequence: nil)
        }
    }
}

/// The tables of a store, by name.
enum LedgerTableName: String {
    case attachments, checkpoints, disclosures, events, hashes, ids, meta, snapshots, subjects
}
