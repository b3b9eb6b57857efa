import LMDB

extension Ledger {
    /// The stored rows of a version with their head, whoever wrote them; nothing if there are none, or their head is
    /// not what it must be.
    ///
    /// They are compared with a replay, or not used: see ``trustedSnapshots(version:kinds:)``.
    public func snapshots(version: Int) throws(LedgerError) -> Snapshots? {
        try snapshot().store.snapshots(version: version, prefixes: [[]])
    }

    /// The stored rows of some kinds, if they are those that this computer made or compared with a replay; otherwise
    /// nothing.
    ///
    /// - Parameter kinds: The kinds that are wanted, by what the names of their rows begin with up to the first 0x00.
    public func trustedSnapshots(version: Int, kinds: [String]) throws(LedgerError) -> Snapshots? {
        let snapshot = try snapshot()
        guard let trusted = snapshot.standing.rows,
            let stored = try snapshot.store.snapshots(version: version, prefixes: kinds.map { Array($0.utf8) + [0] }),
            trusted.vouch(for: stored, kinds: kinds)
        else { return nil }
        return stored
    }

    /// Remembers that stored rows are those of a replay of the same events.
    public func trust(_ snapshots: Snapshots) throws(LedgerError) {
        try self.snapshots.remember(TrustedRows(snapshots), environment)
    }

    /// How many rows there are, heads included, by version; those under a key without a version count as version 0.
    public func snapshotCounts() throws(LedgerError) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        try snapshot().store.forEach(in: .snapshots) { key, _ throws(LedgerError) in
            counts[Snapshots.version(ofKey: key) ?? 0, default: 0] += 1
            return true
        }
        return counts
    }

    /// Puts rows in the place of all that are there, of whatever version; without any, only deletes.
    ///
    /// One transaction; nothing else in the ledger changes.
    public func replaceSnapshots(with snapshots: Snapshots?) throws(LedgerError) {
        renew()
        try commit { transaction, store throws(LedgerError) in
            guard store.commit &+ 1 == transaction.commitNumber else { throw .unclearCommit }
            try store.checkAllPages(of: .snapshots)
            let tables = try LedgerTables(openingIn: transaction)
            try storing(tables.replaceSnapshots(with: snapshots?.stored ?? [], in: &transaction))
        }
        renew()
        if let snapshots { try trust(snapshots) }
    }
}

extension StoreSnapshot {
    /// Checks a table that is to be deleted as a whole: every page of it becomes free.
    func checkAllPages(of table: LedgerTableName) throws(LedgerError) {
        try forEach(in: table) { _, _ throws(LedgerError) in true }
        try checkWritePath(in: table)
        try checkFreeList()
    }

    func snapshotHead(version: Int) throws(LedgerError) -> SnapshotHead? {
        try value(forKey: Snapshots.key(version), in: .snapshots).flatMap { SnapshotHead(parsing: $0.span) }
    }

    /// - Parameter prefixes: with which the names begin of the rows that are wanted.
    func snapshots(version: Int, prefixes: [[UInt8]]) throws(LedgerError) -> Snapshots? {
        guard let head = try snapshotHead(version: version) else { return nil }
        let own = Snapshots.key(version)
        var rows: [SnapshotRow] = []
        for prefix in prefixes {
            let start = own + prefix
            try forEach(in: .snapshots, from: start) { key, value throws(LedgerError) in
                guard key.begins(with: start) else { return false }
                if key.count > own.count {
                    let name = [UInt8](copying: key.extracting(droppingFirst: own.count))
                    rows.append(SnapshotRow(name: name, bytes: [UInt8](copying: value)))
                }
                return true
            }
        }
        return Snapshots(version: version, head: head, rows: rows)
    }
}

extension Snapshots {
    /// The version that a key of the table begins with.
    static func version(ofKey key: Span<UInt8>) -> Int? {
        key.count < 8 ? nil : LedgerTables.number(key.extracting(first: 8))
    }
}
