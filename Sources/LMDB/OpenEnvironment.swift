internal import CLMDB
internal import Synchronization

/// The C handle of an environment, and what LMDB leaves to its caller to keep count of.
///
/// Invariants:
/// - The map is moved only while `openTransactions` is 0, and no transaction begins meanwhile: both happen under the
///   lock.
/// - At most one transaction at a time opens tables LMDB has not seen yet, from its first such call to its end. LMDB
///   demands it: two transactions would be given the same slot.
/// - `tables` holds only handles whose transaction ended well, and handles are never closed before the environment.
@safe
final class OpenEnvironment: @unchecked Sendable {
    struct Bookkeeping {
        var openTransactions = 0
        var begunTransactions: UInt64 = 0
        /// The thread whose write transaction is open or waited for.
        var writerThreads: Set<UInt> = []
        var tables: [String: MDB_dbi] = [:]
        /// One more than the highest slot in use; LMDB's own two tables take slots 0 and 1.
        var slotCount: MDB_dbi = 2
        var tableOpener: UInt64?
        /// What the transaction that opens tables has opened so far; its tables if it ends well.
        var pendingTables: [String: MDB_dbi] = [:]
        var pendingSlotCount: MDB_dbi = 2
    }

    let handle: OpaquePointer
    let identity: OpenEnvironments.FileIdentity
    let lock: OpenEnvironments.FileIdentity?
    let number: UInt64
    let isReadOnly: Bool
    let bookkeeping: Mutex<Bookkeeping>
    /// How often a transaction that had opened tables was not committed.
    let voidings = Atomic(0)

    init(
        handle: OpaquePointer, identity: OpenEnvironments.FileIdentity, lock: OpenEnvironments.FileIdentity?,
        number: UInt64, isReadOnly: Bool
    ) {
        unsafe self.handle = handle
        self.identity = identity
        self.lock = lock
        self.number = number
        self.isReadOnly = isReadOnly
        bookkeeping = Mutex(Bookkeeping())
    }

    deinit {
        // Under the lock, so that nobody opens the file between the closing and the forgetting.
        let identity = self.identity
        let handle = unsafe self.handle
        OpenEnvironments.ofThisProcess.withLock { environments in
            unsafe mdb_env_close(handle)
            environments.remove(identity)
        }
    }

    /// Demands that the paths still lead to the files that are open.
    ///
    /// With another lock file at its path, those who open the store now do not wait for us.
    func demandOwnFile() throws(LMDBError) {
        guard try OpenEnvironments.FileIdentity.ofFile(atPath: try dataFile())?.identity == identity,
            try LockFile.identity(in: try directory()) == lock
        else { throw LMDBError(.replaced, from: "mdb_txn_begin") }
    }

    /// The path of the data file.
    func dataFile() throws(LMDBError) -> String { try directory() + "/data.mdb" }

    private func directory() throws(LMDBError) -> String {
        var directory: UnsafePointer<CChar>?
        try check(unsafe mdb_env_get_path(handle, &directory), from: "mdb_env_get_path")
        guard let directory = unsafe directory else { throw LMDBError(.missing, from: "mdb_env_get_path") }
        return unsafe String(cString: directory)
    }

    /// Clears the slots of readers whose process has died; they would pin old pages for ever.
    @discardableResult
    func clearStaleReaders() throws(LMDBError) -> Int {
        var cleared: Int32 = 0
        try check(unsafe mdb_reader_check(handle, &cleared), from: "mdb_reader_check")
        return Int(cleared)
    }
}
