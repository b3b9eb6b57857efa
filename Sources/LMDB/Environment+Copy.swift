internal import CLMDB
internal import Glibc
internal import Synchronization

extension Environment {
    /// Writes a compact copy of the last commit to `directory/data.mdb`, without the pages that are free.
    ///
    /// The copy holds a snapshot while it is written. It is on the disk when this returns; if it throws, there is none.
    ///
    /// - Throws: `errno(EEXIST)` if there is such a file; `incompatible` if the environment has lost pages to an
    ///   earlier fault; `errno` for what the system refuses. See `mdb_env_copyfd2`, which does not synchronise by
    ///   itself.
    public func copyCompacted(to directory: String) throws(LMDBError) {
        let path = directory + "/data.mdb"
        let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LMDBError(.errno(errno), from: "open") }
        do throws(LMDBError) {
            try storage.copyCompacted(to: descriptor)
            guard close(descriptor) == 0 else { throw LMDBError(.errno(errno), from: "close") }
            try Directory.makeDurable(directory, andParent: false)
        } catch {
            unsafe unlink(path)
            throw error
        }
    }
}

extension OpenEnvironment {
    fileprivate func copyCompacted(to descriptor: Int32) throws(LMDBError) {
        bookkeeping.withLock { $0.openTransactions += 1 }
        defer { bookkeeping.withLock { $0.openTransactions -= 1 } }
        do throws(LMDBError) {
            try check(unsafe mdb_env_copyfd2(handle, descriptor, UInt32(MDB_CP_COMPACT)), from: "mdb_env_copyfd2")
            // The same descriptor that wrote, so that a late write error is not lost.
            guard fsync(descriptor) == 0 else { throw LMDBError(.errno(errno), from: "fsync") }
        } catch {
            close(descriptor)
            throw error
        }
    }
}
