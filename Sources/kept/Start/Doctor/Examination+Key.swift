import Ledger

extension Examination {
    /// Whether the ledger's private key in force is here, and where.
    func ledgerKey() -> Symptom {
        guard let wanted = session.head.state.ledgerKey else { return Symptom("ledger key", "none was named yet") }
        return switch FoundLedgerKeys(in: session.path).place(of: wanted) {
        case .file: Symptom("ledger key", "the one in force is in ledger.key")
        case .rest(let path):
            Symptom(
                "ledger key", "a change of it was interrupted: the one in force is in \(path), and is used from there",
                fix: "make any entry: the next append puts it into ledger.key")
        case .nowhere(let refusal):
            Symptom(
                "ledger key", refusal.map { Failure($0).fact } ?? "ledger.key is not the one in force",
                fix: "bring it back; without it this ledger only reads, until an administrator: "
                    + "kept restore --accept --reason other")
        }
    }
}
