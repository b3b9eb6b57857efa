import Transparency

extension Ledger {
    /// The ledger's private key in force at its end, from its file.
    public func ledgerKey() throws(LedgerError) -> SecretKey {
        let file = try keyFile()
        guard let next = file.next else { return file.key }
        return try head().state.ledgerKey == next.publicKey ? next : file.key
    }

    /// Appends the change to another key.
    ///
    /// The next key is kept beside the one in force before the append, and alone after it: an interruption at any point
    /// leaves the one that is then in force. Other changes wait meanwhile.
    public func persist(_ append: PreparedAppend, changingKeyTo next: SecretKey) throws(LedgerError) {
        let lock = try DirectoryLock(path)
        defer { withExtendedLifetime(lock) {} }
        try hold(next: next)
        // Whether it was written or not, the key that is in force now is the one to keep.
        defer { try? settleKey() }
        try persist(append)
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
        try persist(append)
        // The append is durable, so a full disk here is no failure of it.
        try? SmallFile.replace(directory.headFile, append.note)
    }

    /// Keeps the next key beside the one in force.
    func hold(next: SecretKey) throws(LedgerError) {
        try settleKey()
        try SmallFile.replace(directory.ledgerKeyFile, LedgerKeyFile(try ledgerKey(), next: next).bytes)
    }

    /// Keeps only the key in force, after a change was appended, or was not; both, if neither of them is.
    func settleKey() throws(LedgerError) {
        guard try keyFile().next != nil else { return }
        let key = try ledgerKey()
        guard try head().state.ledgerKey == key.publicKey else { return }
        try SmallFile.replace(directory.ledgerKeyFile, LedgerKeyFile(key).bytes)
    }

    private func keyFile() throws(LedgerError) -> LedgerKeyFile {
        guard let bytes = try SmallFile.read(directory.ledgerKeyFile) else {
            throw .ledgerKeyUnusable("\(directory.ledgerKeyFile) is missing")
        }
        guard let file = LedgerKeyFile(parsing: bytes) else {
            throw .ledgerKeyUnusable("\(directory.ledgerKeyFile) is not a ledger key")
        }
        return file
    }
}
