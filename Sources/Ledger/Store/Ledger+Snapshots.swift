import LMDB

extension Ledger {
    /// What the stored rows of a version were made of; nothing if there are none, or their head is not what it must be.
    public func snapshotHead(version: Int) throws(LedgerError) -> SnapshotHead? {
        try reading { transaction in
            guard let value = try transaction.value(forKey: Snapshots.key(version).span, in: tables.snapshots) else {
                return nil
            }
            return SnapshotHead(parsing: value)
        }
    }

    /// The stored rows of a version, read in one go with their head; nothing if ``snapshotHead(version:)`` is.
    ///
    /// - Parameter prefixes: with which the names begin of the rows that are wanted.
    public func snapshots(version: Int, prefixes: [[UInt8]] = [[]]) throws(LedgerError) -> Snapshots? {
        try reading { transaction in
            let own = Snapshots.key(version)
            guard let value = try transaction.value(forKey: own.span, in: tables.snapshots),
                let head = SnapshotHead(parsing: value)
            else { return nil }
            var rows: [SnapshotRow] = []
            for prefix in prefixes {
                let start = own + prefix
                var cursor = try transaction.cursor(in: tables.snapshots)
                var next = try cursor.seek(atOrAfter: start.span)
                while let entry = next, entry.key.begins(with: start) {
                    if entry.key.count > own.count {
                        let name = [UInt8](copying: entry.key.extracting(droppingFirst: own.count))
                        rows.append(SnapshotRow(name: name, bytes: [UInt8](copying: entry.value)))
                    }
                    next = try cursor.next()
                }
            }
            return Snapshots(version: version, head: head, rows: rows)
        }
    }

    /// How many rows there are, heads included, by version; those under a key without a version count as version 0.
    public func snapshotCounts() throws(LedgerError) -> [Int: Int] {
        try reading { transaction in
            var counts: [Int: Int] = [:]
            var cursor = try transaction.cursor(in: tables.snapshots)
            var next = try cursor.first()
            while let entry = next {
                counts[Snapshots.version(ofKey: entry.key) ?? 0, default: 0] += 1
                next = try cursor.next()
            }
            return counts
        }
    }

    /// Puts rows in the place of all that are there, of whatever version; without any, only deletes.
    ///
    /// One transaction; nothing else in the ledger changes.
    public func replaceSnapshots(with snapshots: Snapshots?) throws(LedgerError) {
        while true {
            do throws(LMDBError) {
                var transaction = try environment.beginWrite()
                try transaction.deleteAll(in: tables.snapshots)
                for row in snapshots?.stored ?? [] {
                    try transaction.put(row.value.span, forKey: row.key.span, in: tables.snapshots)
                }
                return try transaction.commit()
            } catch {
                guard error.code == .mapFull else {
                    throw error.code == .replaced ? .storeReplaced : .store(error)
                }
            }
            do { try environment.grow() } catch { throw .store(error) }
        }
    }
}

extension Snapshots {
    /// The version that a key of the table begins with.
    static func version(ofKey key: Span<UInt8>) -> Int? {
        key.count < 8 ? nil : LedgerTables.number(key.extracting(first: 8))
    }
}

extension Span<UInt8> {
    /// Whether the first bytes are these.
    fileprivate func begins(with prefix: [UInt8]) -> Bool {
        guard count >= prefix.count else { return false }
        for index in prefix.indices where self[index] != prefix[index] { return false }
        return true
    }
}
