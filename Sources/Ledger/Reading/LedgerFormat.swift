extension StoreSnapshot {
    /// Demands a store of the format that this program knows.
    ///
    /// - Throws: `.notALedger` if it names none; `.newerFormat`.
    func demandFormat() throws(LedgerError) {
        guard let format = try value(forKey: LedgerTables.formatKey, in: .meta) else {
            throw .notALedger("it names no format")
        }
        guard format.span.spells("\(LedgerState.currentFormat)") else {
            throw .newerFormat(LedgerTables.plainNumber(format.span) ?? 0)
        }
    }
}
