import LMDBFile
import Transparency

extension SideTables {
    /// Tables that this format keeps free: a row in them was not written by any program of it.
    private static let free = ["cosignatures", "timestamps"]

    /// Checks that the store has the format's tables and no other, all plain, and nothing in them that no event names.
    mutating func checkTables(adopted: [LedgerState.Adoption]) {
        var names: [String] = []
        do throws(LMDBFileError) {
            for table in try store.file.tables() {
                names.append(table.name)
                if !table.isPlain { mismatch("the table \(table.name) is not in plain order, one value a key") }
            }
            if store.file.mainTable.entryCount != UInt64(names.count) { mismatch("there are rows outside the tables") }
        } catch { add(VerifiedStore.damage(error, "the main table")) }
        for name in names where !LedgerTables.names.contains(name) { mismatch("there is a table \(name)") }
        if !names.contains("snapshots") { mismatch("the table snapshots is missing") }
        for name in Self.free {
            guard names.contains(name) else {
                mismatch("the table \(name) is missing")
                continue
            }
            var walk = TableWalk(store, name)
            if walk.next() != nil { mismatch("the table \(name) holds rows that nothing wrote") }
            for failure in walk.failures { add(failure) }
        }
        let named = Set(adopted.map(\.document))
        for digest in documents.keys where !named.contains(digest) {
            mismatch("a document is stored that no event names, \(digest.hex)")
        }
    }
}
