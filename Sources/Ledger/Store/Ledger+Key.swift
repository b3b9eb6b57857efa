import Transparency

extension Ledger {
    /// The ledger's private key in force at its end, from its file.
    public func ledgerKey() throws(LedgerError) -> SecretKey {
        let file = try keyFile()
        guard let next = file.next else { return file.key }
        return try head().state.ledgerKey == next.publicKey ? next : file.key
    }

    /// Keeps the next key beside the one in force, before `ledger.keyChanged` is appended.
    public func hold(next: SecretKey) throws(LedgerError) {
        try SmallFile.replace(directory.ledgerKeyFile, LedgerKeyFile(try ledgerKey(), next: next).bytes)
    }

    /// Keeps only the key in force, after `ledger.keyChanged` was appended, or was not.
    public func settleKey() throws(LedgerError) {
        guard try keyFile().next != nil else { return }
        try SmallFile.replace(directory.ledgerKeyFile, LedgerKeyFile(try ledgerKey()).bytes)
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
