import CanonicalJSON
public import Transparency

extension Ledger {
    /// Runs `body` over the commit that is read.
    ///
    /// On a medium where nothing holds it, what looks like damage may be pages that a writer has used again meanwhile:
    /// that is told as what it is, `.snapshotLost`.
    func reading<Value>(
        _ body: (LedgerSnapshot) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        let snapshot = try snapshot()
        do throws(LedgerError) { return try body(snapshot) } catch {
            guard snapshot.store.isStillWhole() else { throw .snapshotLost }
            throw error
        }
    }

    /// The end of the ledger as it is read.
    public func head() throws(LedgerError) -> Head {
        try reading { snapshot throws(LedgerError) in snapshot.head }
    }

    /// The stored bytes of an event; `nil` if there is none of that number.
    public func bytes(of sequence: Int) throws(LedgerError) -> [UInt8]? {
        try reading { snapshot throws(LedgerError) in try snapshot.bytes(of: sequence) }
    }

    /// An event; `nil` if there is none of that number.
    public func event(_ sequence: Int) throws(LedgerError) -> Event? {
        guard let bytes = try bytes(of: sequence) else { return nil }
        return try Self.parse(bytes.span, at: sequence)
    }

    /// Shows the events from `start` to before `end` in order, until `body` returns `false`.
    public func forEachEvent(
        from start: Int = 0, to end: Int? = nil, _ body: (Event, Span<UInt8>) throws -> Bool
    ) throws(LedgerError) {
        try forEachHashedEvent(from: start, to: end) { event, bytes, _ in try body(event, bytes) }
    }

    /// Shows them with their leaf hashes.
    public func forEachHashedEvent(
        from start: Int = 0, to end: Int? = nil, _ body: (Event, Span<UInt8>, Digest) throws -> Bool
    ) throws(LedgerError) {
        try reading { snapshot throws(LedgerError) in
            do {
                try snapshot.forEachEvent(from: start, to: end, body)
            } catch { throw error as? LedgerError ?? .damaged("\(error)", sequence: nil) }
        }
    }

    /// The numbers of a participant's events, or with `nil` of the study-level events, ascending.
    public func sequences(of subject: String?) throws(LedgerError) -> [Int] {
        try reading { snapshot throws(LedgerError) in try snapshot.sequences(of: subject) }
    }

    /// All participant codes that occur, ascending.
    public func subjects() throws(LedgerError) -> [String] {
        try reading { snapshot throws(LedgerError) in snapshot.subjects }
    }

    /// The number of the event with this idempotency key.
    public func sequence(of id: EventID) throws(LedgerError) -> Int? {
        try reading { snapshot throws(LedgerError) in try snapshot.sequence(of: id) }
    }

    /// The text that an event seals under a name; `nil` if two people have redacted it.
    public func disclosure(_ sealed: SealedDigest, of sequence: Int) throws(LedgerError) -> Disclosure? {
        try reading { snapshot throws(LedgerError) in
            try snapshot.disclosure(sealed.digest, of: sequence, named: sealed.name)
        }
    }

    /// The bytes of a document.
    public func attachment(_ digest: Digest) throws(LedgerError) -> [UInt8]? {
        try reading { snapshot throws(LedgerError) in try snapshot.attachment(digest) }
    }

    /// The secret from which imported rows get their ids.
    public func importSecret() throws(LedgerError) -> [UInt8] {
        try reading { snapshot throws(LedgerError) in try snapshot.importSecret() }
    }

    /// The stored checkpoint over exactly `size` events, or the last one.
    public func checkpoint(size: Int? = nil) throws(LedgerError) -> [UInt8]? {
        try reading { snapshot throws(LedgerError) in try snapshot.checkpoint(size: size ?? snapshot.head.size) }
    }

    /// The sizes of all stored checkpoints, ascending: where appends ended.
    public func checkpointSizes() throws(LedgerError) -> [Int] {
        try reading { snapshot throws(LedgerError) in try snapshot.checkpointSizes() }
    }

    /// How many events there are after the append that event `sequence` belongs to.
    public func endOfAppend(of sequence: Int) throws(LedgerError) -> Int {
        try reading { snapshot throws(LedgerError) in try snapshot.endOfAppend(of: sequence) }
    }
}

extension Ledger {
    static func parse(_ bytes: Span<UInt8>, at sequence: Int) throws(LedgerError) -> Event {
        do {
            let event = try Event(parsing: bytes)
            guard event.sequence == sequence else { throw MalformedJSON(expected: "seq \(sequence)", offset: 0) }
            return event
        } catch { throw .damaged("\(error)", sequence: sequence) }
    }
}
