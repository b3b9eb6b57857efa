import Transparency

extension Ledger {
    /// The ledger's private key in force at its end, from its file, or from what an interrupted change left beside it.
    public func ledgerKey() throws(LedgerError) -> SecretKey {
        let found = FoundLedgerKeys(directory)
        if found.isUndecided, let wanted = try head().state.ledgerKey, let key = found.key(wanted) { return key }
        return try found.ofFile()
    }

    /// Appends the change to another key.
    ///
    /// The next key is on the disk beside the one in force before the append, and alone after it: an interruption at
    /// any point, of the power too, leaves the one that is then in force. Other changes wait meanwhile.
    public func persist(_ append: PreparedAppend, changingKeyTo next: SecretKey) throws(LedgerError) {
        let lock = try DirectoryLock(path)
        defer { withExtendedLifetime(lock) {} }
        try hold(next: next)
        // Whether it was written or not, the key that is in force now is the one to keep.
        defer { try? settleKey() }
        try write(append)
        try? raiseHead(to: append)
    }

    /// Appends the resumption of a restored or rebuilt ledger, which its new key signs already.
    ///
    /// What the directory had seen does not count any more: `head` begins anew. The new key is there before the append,
    /// beside an old one if that is there, and alone after it.
    public func persist(_ append: PreparedAppend, resumingUnder key: SecretKey) throws(LedgerError) {
        let lock = try DirectoryLock(path)
        defer { withExtendedLifetime(lock) {} }
        let old = try SmallFile.read(directory.ledgerKeyFile).flatMap { LedgerKeyFile(parsing: $0) }
        let pair = old.map { LedgerKeyFile($0.key, next: key) } ?? LedgerKeyFile(key)
        try SmallFile.replace(directory.ledgerKeyFile, pair.bytes)
        // Whether it was written or not, the key that is in force now is the one to keep.
        defer { try? settleKey() }
        try write(append)
        // The append is durable, so a full disk here is no failure of it.
        try? SmallFile.replace(directory.headFile, append.note)
    }

    /// Keeps the next key beside the one in force.
    func hold(next: SecretKey) throws(LedgerError) {
        try settleKey()
        try SmallFile.replace(directory.ledgerKeyFile, LedgerKeyFile(try ledgerKey(), next: next).bytes)
    }

    /// Keeps only the key in force, after a change was appended, or was not; all, if none of them is.
    ///
    /// Whoever calls it holds the directory's lock: else what is being written would be taken for what was left.
    func settleKey() throws(LedgerError) {
        let found = FoundLedgerKeys(directory)
        guard found.isUndecided, let wanted = try head().state.ledgerKey, let key = found.key(wanted) else { return }
        try found.settle(on: key)
    }

    /// Ends a change of the key that was interrupted after its append, or whose files a power cut undid.
    ///
    /// The next key of a change that was not appended stays where it is. Whoever calls it holds the directory's lock.
    func finishKeyChange() throws(LedgerError) {
        let found = FoundLedgerKeys(directory)
        guard found.isUndecided, let wanted = try head().state.ledgerKey, found.isUnfinished(wanted),
            let key = found.key(wanted)
        else { return }
        try found.settle(on: key)
    }
}
