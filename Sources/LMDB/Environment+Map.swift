internal import CLMDB
internal import Glibc
internal import Synchronization

extension Environment {
    /// How much of the memory map is taken.
    public struct MapUsage: Hashable, Sendable {
        /// The size of the map in bytes.
        public let mapByteCount: Int
        /// The bytes up to the last page in use.
        ///
        /// Free pages among them are used again by later writes.
        public let usedByteCount: Int
        /// The number of the last transaction that was committed.
        public let lastTransactionNumber: Int
    }

    /// The size of the map and how much of it is taken.
    ///
    /// See `mdb_env_info`.
    public func mapUsage() throws(LMDBError) -> MapUsage { try storage.mapUsage() }

    /// Doubles the map, the answer to `mapFull` once the failed transaction is gone.
    ///
    /// - Throws: `transactionOpen` while any transaction of this process is open.
    public func grow() throws(LMDBError) {
        let usage = try mapUsage()
        try growMap(toAtLeast: usage.mapByteCount * 2)
    }

    /// Grows the map to `byteCount` bytes, rounded up to whole pages, unless it is as large already.
    ///
    /// - Throws: `transactionOpen` while any transaction of this process is open; `errno` if there is not that much
    ///   address space.
    public func growMap(toAtLeast byteCount: Int) throws(LMDBError) { try storage.growMap(toAtLeast: byteCount) }

    /// Runs `body`, and as long as it throws `mapFull`, doubles the map and runs it again.
    ///
    /// `body` begins, fills and commits one write transaction; whatever it did before the failure is undone.
    public func growingAsNeeded<Value>(_ body: () throws(LMDBError) -> Value) throws(LMDBError) -> Value {
        while true {
            do throws(LMDBError) {
                return try body()
            } catch {
                guard error.code == .mapFull else { throw error }
            }
            try grow()
        }
    }
}

extension OpenEnvironment {
    /// `byteCount` rounded up to whole memory pages, at least one.
    static func wholePages(_ byteCount: Int) -> Int {
        let page = max(sysconf(Int32(_SC_PAGESIZE)), 1)
        let (rounded, overflow) = max(byteCount, 1).addingReportingOverflow(page - 1)
        return (overflow ? Int.max : rounded) / page * page
    }

    func mapUsage() throws(LMDBError) -> Environment.MapUsage {
        // Under the lock: the figures are read through the map, which a growing thread would pull away.
        try bookkeeping.withLock { (_) throws(LMDBError) in
            var info = unsafe MDB_envinfo()
            var statistics = MDB_stat()
            try check(unsafe mdb_env_info(handle, &info), from: "mdb_env_info")
            try check(unsafe mdb_env_stat(handle, &statistics), from: "mdb_env_stat")
            return unsafe Environment.MapUsage(
                mapByteCount: info.me_mapsize,
                usedByteCount: (info.me_last_pgno + 1) * Int(statistics.ms_psize),
                lastTransactionNumber: info.me_last_txnid)
        }
    }

    func growMap(toAtLeast byteCount: Int) throws(LMDBError) {
        let wanted = Self.wholePages(byteCount)
        let result = bookkeeping.withLock { state in
            var info = unsafe MDB_envinfo()
            let known = unsafe mdb_env_info(handle, &info)
            guard known == MDB_SUCCESS, unsafe info.me_mapsize < wanted else { return known }
            guard state.openTransactions == 0 else { return EBUSY }
            return unsafe mdb_env_set_mapsize(handle, wanted)
        }
        if result == EBUSY { throw LMDBError(.transactionOpen, from: "mdb_env_set_mapsize") }
        try check(result, from: "mdb_env_set_mapsize")
    }

    /// Takes over the map size another process has set.
    ///
    /// Says false if a transaction of this process stands in the way.
    func adoptMapSize() throws(LMDBError) -> Bool {
        let result: Int32? = bookkeeping.withLock { state in
            guard state.openTransactions == 0 else { return nil }
            return unsafe mdb_env_set_mapsize(handle, 0)
        }
        guard let result else { return false }
        try check(result, from: "mdb_env_set_mapsize")
        return true
    }
}
