internal import CLMDB

/// A read transaction that only holds: LMDB uses no page again that its snapshot sees, until it is let go.
///
/// Nothing is read through it, so no page of the file is looked at by liblmdb: whoever holds it reads the file by other
/// means. It retains the environment. Keep it short: the file grows meanwhile.
public final class SnapshotPin: @unchecked Sendable {
    private let handle: TransactionHandle

    /// The number of the commit that is held.
    public let commit: UInt64

    fileprivate init(_ handle: TransactionHandle) {
        self.handle = handle
        commit = unsafe UInt64(mdb_txn_id(handle.pointer))
    }

    deinit { handle.endRead() }
}

extension Environment {
    /// Holds the last commit.
    ///
    /// - Throws: as ``beginRead()``.
    public func pin() throws(LMDBError) -> SnapshotPin { SnapshotPin(try storage.begin(isWriter: false)) }
}
