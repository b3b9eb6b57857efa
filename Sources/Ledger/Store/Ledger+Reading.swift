import CanonicalJSON
import CivilTime
import LMDB
public import Transparency

extension Ledger {
    /// Runs `body` in one read transaction, and turns every failure into a ``LedgerError``.
    func reading<Value>(
        _ body: (borrowing ReadTransaction) throws -> Value
    ) throws(LedgerError) -> Value {
        do {
            let transaction = try environment.beginRead()
            return try body(transaction)
        } catch let error as LMDBError {
            throw .store(error)
        } catch let error as LedgerError {
            throw error
        } catch { throw .damaged("\(error)", sequence: nil) }
    }

    /// The end of the ledger now.
    public func head() throws(LedgerError) -> Head {
        try reading { transaction in
            var cursor = try transaction.cursor(in: tables.events)
            guard let entry = try cursor.last(), let last = LedgerTables.number(entry.key) else {
                throw LedgerError.notALedger("it holds no event")
            }
            let event = try Self.parse(entry.value, at: last)
            let frontier = try MerkleFrontier(size: UInt64(last + 1)) { node in
                try Self.node(node, in: transaction, tables)
            }
            var state = LedgerState()
            for sequence in try Self.sequences(of: nil, in: transaction, tables) {
                guard let bytes = try Self.bytes(of: sequence, in: transaction, tables) else { continue }
                let event = try Self.parse(bytes.span, at: sequence)
                guard LedgerState.owns(event.type) else { continue }
                do throws(LedgerState.Problem) { try state.apply(event) } catch { throw LedgerError.impossible(error) }
            }
            return Head(
                size: last + 1, frontier: frontier, previous: Digest.leaf(of: entry.value), recorded: event.recorded,
                state: state)
        }
    }

    /// The stored bytes of an event; `nil` if there is none of that number.
    public func bytes(of sequence: Int) throws(LedgerError) -> [UInt8]? {
        try reading { transaction in try Self.bytes(of: sequence, in: transaction, tables) }
    }

    /// An event; `nil` if there is none of that number.
    public func event(_ sequence: Int) throws(LedgerError) -> Event? {
        guard let bytes = try bytes(of: sequence) else { return nil }
        return try Self.parse(bytes.span, at: sequence)
    }

    /// Shows the events from `start` in order until `body` returns `false`.
    public func forEachEvent(
        from start: Int = 0, _ body: (Event, Span<UInt8>) throws -> Bool
    ) throws(LedgerError) {
        try reading { transaction in
            var cursor = try transaction.cursor(in: tables.events)
            var next = try cursor.seek(atOrAfter: LedgerTables.number(start).span)
            while let entry = next {
                let event = try Self.parse(entry.value, at: LedgerTables.number(entry.key) ?? -1)
                guard try body(event, entry.value) else { return }
                next = try cursor.next()
            }
        }
    }

    /// The numbers of a participant's events, or with `nil` of the study-level events, ascending.
    public func sequences(of subject: String?) throws(LedgerError) -> [Int] {
        try reading { transaction in try Self.sequences(of: subject, in: transaction, tables) }
    }

    /// All participant codes that occur, ascending.
    public func subjects() throws(LedgerError) -> [String] {
        try reading { transaction in
            var subjects: [String] = []
            var cursor = try transaction.cursor(in: tables.subjects)
            var next = try cursor.seek(atOrAfter: [1].span)
            while let entry = next {
                let name = entry.key.extracting(first: max(0, entry.key.count - 9))
                let code = String(decoding: [UInt8](copying: name), as: UTF8.self)
                subjects.append(code)
                next = try cursor.seek(atOrAfter: (Array(code.utf8) + [1]).span)
            }
            return subjects
        }
    }

    /// The number of the event with this idempotency key.
    public func sequence(of id: EventID) throws(LedgerError) -> Int? {
        try reading { transaction in
            guard let value = try transaction.value(forKey: id.bytes.span, in: tables.ids) else { return nil }
            return LedgerTables.number(value)
        }
    }

    /// The text of a disclosure; `nil` if it was redacted or withheld.
    public func disclosure(_ digest: Digest) throws(LedgerError) -> Disclosure? {
        try reading { transaction in
            guard let value = try transaction.value(forKey: digest.array.span, in: tables.disclosures) else {
                return nil
            }
            return try Disclosure(parsing: value)
        }
    }

    /// The bytes of a document.
    public func attachment(_ digest: Digest) throws(LedgerError) -> [UInt8]? {
        try reading { transaction in
            try Self.copy(digest.array, in: transaction, tables.attachments)
        }
    }

    /// The secret from which imported rows get their ids.
    public func importSecret() throws(LedgerError) -> [UInt8] {
        try reading { transaction in
            guard let secret = try Self.copy(LedgerTables.importSecretKey, in: transaction, tables.meta) else {
                throw LedgerError.damaged("the import secret is missing", sequence: nil)
            }
            return secret
        }
    }

    /// The stored checkpoint over exactly `size` events, or the last one.
    public func checkpoint(size: Int? = nil) throws(LedgerError) -> [UInt8]? {
        try reading { transaction in
            if let size {
                return try Self.copy(LedgerTables.number(size), in: transaction, tables.checkpoints)
            }
            var cursor = try transaction.cursor(in: tables.checkpoints)
            guard let entry = try cursor.last() else { return nil }
            return [UInt8](copying: entry.value)
        }
    }

    /// Shows the stored checkpoints in order of size until `body` returns `false`.
    public func forEachCheckpoint(
        _ body: (_ size: Int, _ note: Span<UInt8>) throws -> Bool
    ) throws(LedgerError) {
        try reading { transaction in
            var cursor = try transaction.cursor(in: tables.checkpoints)
            var next = try cursor.first()
            while let entry = next {
                guard try body(LedgerTables.number(entry.key) ?? -1, entry.value) else { return }
                next = try cursor.next()
            }
        }
    }

    /// The sizes of all stored checkpoints, ascending.
    public func checkpointSizes() throws(LedgerError) -> [Int] {
        try reading { transaction in
            var sizes: [Int] = []
            var cursor = try transaction.cursor(in: tables.checkpoints)
            var next = try cursor.first()
            while let entry = next {
                if let size = LedgerTables.number(entry.key) { sizes.append(size) }
                next = try cursor.next()
            }
            return sizes
        }
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

    static func bytes(
        of sequence: Int, in transaction: borrowing ReadTransaction, _ tables: LedgerTables
    ) throws(LMDBError) -> [UInt8]? {
        guard sequence >= 0 else { return nil }
        return try copy(LedgerTables.number(sequence), in: transaction, tables.events)
    }

    static func copy(
        _ key: [UInt8], in transaction: borrowing ReadTransaction, _ table: Table
    ) throws(LMDBError) -> [UInt8]? {
        guard let value = try transaction.value(forKey: key.span, in: table) else { return nil }
        return [UInt8](copying: value)
    }

    static func sequences(
        of subject: String?, in transaction: borrowing ReadTransaction, _ tables: LedgerTables
    ) throws(LMDBError) -> [Int] {
        let prefix = Array((subject ?? "").utf8) + [0]
        var sequences: [Int] = []
        var cursor = try transaction.cursor(in: tables.subjects)
        var next = try cursor.seek(atOrAfter: prefix.span)
        while let entry = next, entry.key.count == prefix.count + 8 {
            var matches = true
            for index in prefix.indices where entry.key[index] != prefix[index] { matches = false }
            guard matches, let sequence = LedgerTables.number(entry.key.extracting(last: 8)) else { break }
            sequences.append(sequence)
            next = try cursor.next()
        }
        return sequences
    }

    static func node(
        _ node: TreeNode, in transaction: borrowing ReadTransaction, _ tables: LedgerTables
    ) throws -> Digest {
        let key = LedgerTables.number(Int(node.storedPosition))
        guard let value = try transaction.value(forKey: key.span, in: tables.hashes), let digest = Digest(value) else {
            throw LedgerError.damaged("tree node \(node.level)/\(node.index) is missing", sequence: nil)
        }
        return digest
    }
}
