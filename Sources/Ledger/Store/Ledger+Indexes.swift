import LMDB
import Transparency

extension Ledger {
    /// What of the store's indexes is not as the events say; nothing if all is well.
    ///
    /// Costs as much as there are events.
    public func indexProblems() throws(LedgerError) -> [String] {
        let snapshot = try snapshot()
        var problems: [String] = []
        for subject in [nil] + snapshot.subjects.map(Optional.some) {
            do throws(LedgerError) { _ = try snapshot.sequences(of: subject) } catch {
                guard case .indexDiffers(let what) = error else { throw error }
                problems.append(what)
            }
        }
        let listed = try snapshot.store.count(in: .subjects)
        if listed != snapshot.head.size, problems.isEmpty {
            problems.append("the index of participants has \(listed) rows for \(snapshot.head.size) events")
        }
        do throws(LedgerError) { try snapshot.demandIDs() } catch {
            guard case .indexDiffers(let what) = error else { throw error }
            problems.append(what)
        }
        return problems
    }

    /// Writes the indexes of ids and participants anew from the events, which are authenticated on the way.
    ///
    /// One transaction; nothing else in the ledger changes.
    public func rebuildIndexes() throws(LedgerError) {
        var rows: [(id: EventID, subject: String?, sequence: Int)] = []
        try forEachEvent { event, _ in
            rows.append((event.id, event.subject, event.sequence))
            return true
        }
        let (made, snapshot) = (rows, try snapshot().commit)
        renew()
        try commit { transaction, store throws(LedgerError) in
            guard store.commit == snapshot else { throw .headMoved(size: made.count) }
            for table in [LedgerTableName.ids, .subjects] { try store.checkAllPages(of: table) }
            let tables = try LedgerTables(openingIn: transaction)
            try storing(tables.replaceIndexes(with: made, in: &transaction))
        }
    }
}
