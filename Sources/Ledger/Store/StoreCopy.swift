import LMDB
import LMDBFile

/// A store written anew from what the bounds-checked reader reads of another: liblmdb sees only the new file.
///
/// It has the same tables with the same entries, in as few pages as they need.
struct StoreCopy {
    let source: StoreSnapshot

    /// How many bytes of entries one transaction takes.
    private static let batchByteCount = 16 << 20

    /// Writes it into a directory that is there.
    func write(to directory: String) throws(LedgerError) {
        let environment = try storing(Environment.open(path: directory, options: Environment.Options(create: true)))
        for table in try Self.reading(source.file.tables()) { try copy(table, to: environment) }
    }

    /// Reads the source; a page that cannot be read is damage.
    private static func reading<Value>(
        _ body: @autoclosure () throws(LMDBFileError) -> Value
    ) throws(LedgerError) -> Value {
        do throws(LMDBFileError) { return try body() } catch { throw .damaged("\(error)", sequence: nil) }
    }

    private func copy(_ table: LMDBFile.Table, to environment: borrowing Environment) throws(LedgerError) {
        var cursor = source.file.entries(in: table)
        var isLast = false
        repeat {
            var rows: [(key: [UInt8], value: LentBytes)] = []
            var byteCount = 0
            while byteCount < Self.batchByteCount {
                guard try Self.reading(cursor.next()) else {
                    isLast = true
                    break
                }
                let key = cursor.read { key, _ in [UInt8](copying: key) }
                rows.append((key, cursor.lendValue()))
                byteCount += rows.last?.value.count ?? 0
            }
            let batch = rows
            do throws(LMDBError) {
                try environment.growingAsNeeded { () throws(LMDBError) in
                    var transaction = try environment.beginWrite()
                    guard let place = try transaction.openTable(table.name, create: true) else { return }
                    for row in batch { try transaction.append(row.value.span, forKey: row.key.span, in: place) }
                    try transaction.commit()
                }
            } catch {
                // liblmdb never wrote what it does not take.
                guard error.code == .badValueSize || error.code == .keyNotAscending else { throw LedgerError(error) }
                throw .damaged("the table \(table.name) holds an entry that cannot be", sequence: nil)
            }
        } while !isLast
    }
}
