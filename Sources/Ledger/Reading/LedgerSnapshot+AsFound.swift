import Transparency

extension LedgerSnapshot {
    /// A commit as it lies there, of which nothing was checked: to look at a damaged ledger all the same.
    ///
    /// What cannot be read is left out. Whoever shows it says so; nothing is proved, exported, decided or signed on it.
    convenience init(asFound store: StoreSnapshot, using generator: inout some RandomNumberGenerator)
        throws(LedgerError)
    {
        var standing = Standing(using: &generator)
        var lists: [String: [Int]] = [:]
        try store.forEach(in: .events) { key, value throws(LedgerError) in
            guard let number = LedgerTables.number(key), let event = try? Event(parsing: value),
                event.sequence == number
            else { return true }
            standing.takeAsFound(event, leaf: Digest.leaf(of: value))
            lists[event.subject ?? "", default: []].append(number)
            return true
        }
        guard standing.head.recorded != nil else { throw .damaged("no event can be read", sequence: nil) }
        self.init(store, standing, asFound: lists)
    }

    /// Shows the events that can be read, without any check.
    func forEachAsFound(
        from start: Int, to end: Int, _ body: (Event, Span<UInt8>, Digest) throws -> Bool
    ) throws {
        var events: [(event: Event, bytes: [UInt8])] = []
        try store.forEach(in: .events, from: LedgerTables.number(max(0, start))) { key, value throws(LedgerError) in
            guard let number = LedgerTables.number(key), number < end else { return false }
            guard let event = try? Event(parsing: value), event.sequence == number else { return true }
            events.append((event, [UInt8](copying: value)))
            return true
        }
        for (event, bytes) in events {
            guard try body(event, bytes.span, Digest.leaf(of: bytes.span)) else { return }
        }
    }
}
