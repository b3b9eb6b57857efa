extension Ledger {
    /// Writes a compact copy of the store into a directory that is new: a backup.
    ///
    /// The ledger's key is not copied: a copy cannot be appended to. The head as it was copied is not beside it
    /// either: what is in the copy must speak for itself.
    public func copyCompacted(to path: String) throws(LedgerError) {
        let store = try snapshot().store
        try LedgerDirectory(path: path).make()
        try StoreCopy(source: store).write(to: path)
    }
}
