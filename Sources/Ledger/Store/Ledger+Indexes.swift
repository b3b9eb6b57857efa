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
        try writing { environment throws(LedgerError) in
            while true {
                do throws(LedgerError) { return try writeIndexes(made, after: snapshot, environment) } catch {
                    guard case .store(let cause) = error, cause.code == .mapFull else { throw error }
                    do throws(LMDBError) { try environment.grow() } catch { throw .store(error) }
                }
            }
        }
    }

    private func writeIndexes(
        _ rows: [(id: EventID, subject: String?, sequence: Int)], after commit: UInt64,
        _ environment: borrowing Environment
    ) throws(LedgerError) {
        do {
            var transaction = try environment.beginWrite()
            let store = try StoreSnapshot(directory.dataFile, pin: nil)
            guard store.commit == commit else { throw LedgerError.headMoved(size: rows.count) }
            for table in [LedgerTableName.ids, .subjects] { try store.checkAllPages(of: table) }
            let tables = try LedgerTables(openingIn: transaction)
            try transaction.deleteAll(in: tables.ids)
            try transaction.deleteAll(in: tables.subjects)
            for row in rows {
                let number = LedgerTables.number(row.sequence)
                try transaction.put(number.span, forKey: row.id.bytes.span, in: tables.ids)
                let key = LedgerTables.subjectKey(row.subject, row.sequence)
                try transaction.put([UInt8]().span, forKey: key.span, in: tables.subjects)
            }
            try transaction.commit()
        } catch let error as LMDBError {
            throw error.code == .replaced ? .storeReplaced : .store(error)
        } catch { throw error as? LedgerError ?? .unknownWhetherWritten }
    }
}
