import Transparency

extension Ledger {
    /// What is wrong with a checkpoint that somebody kept, in the words of a verification; nothing, if it is of this
    /// history and a line on it is by a key of this ledger.
    public func findings(_ known: KnownCheckpoint) throws(LedgerError) -> [Finding] {
        let head = try head()
        // One of no event says nothing of any history (docs/format.md 14, step 8).
        guard known.size > 0 else { return [] }
        let roots = known.size <= head.size ? [known.size: try root(size: known.size)] : [:]
        return HistoryComparison(size: head.size, state: head.state, roots: roots).findings(known)
    }
}
