extension LMDBFile {
    /// Whether all pages of the snapshot are still as its commit left them.
    ///
    /// LMDB uses a page again in the second commit after the one that gave it up: while the newest commit is this one
    /// or
    /// the next, nothing that this one reads was written over.
    public func isStillWhole() -> Bool {
        guard let metas = try? Self.readMetas(descriptor, byteCount: byteCount) else { return false }
        let newest = metas.compactMap { try? $0.get().transactionNumber }.max() ?? .max
        return newest <= snapshot.transactionNumber &+ 1
    }
}
