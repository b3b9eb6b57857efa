extension StoreSnapshot {
    /// Demands a store of the format that this program knows.
    ///
    /// The table `meta` names the format, and so does event 0, which is signed: where they differ, it is damage and no
    /// newer program's ledger.
    /// - Throws: `.newerFormat`; `.damaged`.
    func demandFormat() throws(LedgerError) {
        let format = try value(forKey: LedgerTables.formatKey, in: .meta)
        if format?.span.spells("\(LedgerState.currentFormat)") == true { return }
        let number = format.flatMap { LedgerTables.plainNumber($0.span) } ?? 0
        guard number <= LedgerState.currentFormat || opensKnownFormat else { throw .newerFormat(number) }
        throw .damaged("the table meta does not name its format", sequence: nil)
    }

    /// Whether event 0 reads as one of the format that this program knows.
    private var opensKnownFormat: Bool {
        guard let bytes = try? value(forKey: LedgerTables.number(0), in: .events),
            let event = try? Event(parsing: bytes.span)
        else { return false }
        var state = LedgerState()
        return (try? state.apply(event)) != nil && state.format == LedgerState.currentFormat
    }
}
