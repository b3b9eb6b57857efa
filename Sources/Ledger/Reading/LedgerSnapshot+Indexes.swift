import Synchronization
import Transparency

extension LedgerSnapshot {
    /// The numbers of a participant's events, or with `nil` of those about the study, ascending.
    ///
    /// - Throws: `.damaged` where the index is not the one of the events.
    func sequences(of subject: String?) throws(LedgerError) -> [Int] {
        if let asFound { return asFound[subject ?? ""] ?? [] }
        let prefix = Array((subject ?? "").utf8) + [0]
        var (sequences, isPlain) = ([Int](), true)
        try store.forEach(in: .subjects, from: prefix) { key, value throws(LedgerError) in
            guard key.count == prefix.count + 8, key.begins(with: prefix),
                let sequence = LedgerTables.number(key.extracting(last: 8))
            else { return false }
            isPlain = isPlain && value.isEmpty
            sequences.append(sequence)
            return true
        }
        guard isPlain, EventList(sequences) == standing.subjects[subject ?? ""] ?? EventList() else {
            let whose = subject.map { "of \($0)" } ?? "about the study"
            throw .indexDiffers("the index of events \(whose) is not the one of the events")
        }
        return sequences
    }

    /// All participant codes that occur, ascending.
    var subjects: [String] {
        standing.subjects.keys.filter { !$0.isEmpty }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The number of the event with this idempotency key; `nil` if there is none.
    ///
    /// Where the index names one, that event is looked at. Where it names none, the whole index is compared with what
    /// is known of it, so that no row was taken out; costs as much as there are events.
    func sequence(of id: EventID) throws(LedgerError) -> Int? {
        guard let value = try store.value(forKey: id.bytes, in: .ids) else {
            try demandIDs()
            return nil
        }
        guard let sequence = LedgerTables.number(value.span), 0..<head.size ~= sequence,
            try store.event(sequence, under: tree).id == id
        else { throw .indexDiffers("the index of ids names another event under \(id)") }
        return sequence
    }

    /// Demands that the whole index of ids is the one of the events.
    func demandIDs() throws(LedgerError) {
        guard !idsAreCompared.load(ordering: .acquiring) else { return }
        var sum = standing.ids.emptied
        try store.forEach(in: .ids) { key, value throws(LedgerError) in
            sum.add([UInt8](copying: key) + [UInt8](copying: value))
            return true
        }
        guard sum == standing.ids else { throw .indexDiffers("the index of ids is not the one of the events") }
        idsAreCompared.store(true, ordering: .releasing)
    }

    /// The text of a disclosure that an event names; `nil` if two people have redacted it.
    ///
    /// - Throws: `.damaged` if it is another text, or missing although nobody redacted it.
    func disclosure(_ digest: Digest, of sequence: Int?, named name: String?) throws(LedgerError) -> Disclosure? {
        guard let value = try store.value(forKey: digest.array, in: .disclosures) else {
            if asFound != nil { return nil }
            guard let sequence, let name else { return nil }
            guard standing.redactions.completed.contains(.init(sequence: sequence, name: name)) else {
                throw .damaged("its text \(name) is missing, and nobody redacted it", sequence: sequence)
            }
            return nil
        }
        if asFound == nil, let sequence, let name,
            standing.redactions.completed.contains(.init(sequence: sequence, name: name))
        {
            throw .damaged("its text \(name) was redacted and is there again", sequence: sequence)
        }
        guard let disclosure = try? Disclosure(parsing: value.span), disclosure.digest == digest,
            name.map({ $0 == disclosure.name }) ?? true
        else {
            if asFound != nil { return nil }
            throw .damaged("a text is not the one that was sealed", sequence: sequence)
        }
        return disclosure
    }

    /// The bytes of a document that an event names; `nil` if it is not there.
    ///
    /// - Throws: `.damaged` if it is another document.
    func attachment(_ digest: Digest) throws(LedgerError) -> [UInt8]? {
        guard let bytes = try store.value(forKey: digest.array, in: .attachments) else { return nil }
        guard asFound != nil || Digest.sha256(of: bytes.span) == digest else {
            throw .damaged("a document is not the one that its digest names", sequence: nil)
        }
        return bytes
    }

    /// The secret from which imported rows get their ids.
    ///
    /// - Throws: `.damaged` if it is missing, or another than this computer has seen.
    func importSecret() throws(LedgerError) -> [UInt8] {
        guard let secret = try store.value(forKey: LedgerTables.importSecretKey, in: .meta), secret.count == 32 else {
            throw .damaged("the import secret is missing", sequence: nil)
        }
        guard standing.importSecret.map({ $0 == Digest.sha256(of: secret.span) }) ?? true else {
            throw .damaged("the import secret is not the one that this computer has seen", sequence: nil)
        }
        return secret
    }

    /// The stored checkpoint over exactly `size` events; `nil` if there is none.
    ///
    /// - Throws: `.damaged` if it is not the root over them, or a line is not by a key of the ledger.
    func checkpoint(size: Int) throws(LedgerError) -> [UInt8]? {
        guard size != head.size else { return note }
        guard 1...head.size ~= size else { return nil }
        guard let bytes = try store.value(forKey: LedgerTables.number(size), in: .checkpoints) else {
            guard try endOfAppend(of: size - 1) == size else { return nil }
            throw .damaged("the checkpoint at \(size) events is missing", sequence: size - 1)
        }
        try demand(bytes, size: size)
        return bytes
    }

    private func demand(_ bytes: [UInt8], size: Int) throws(LedgerError) {
        guard let note = try? SignedNote(bytes.span), note.bytes == bytes, let checkpoint = try? Checkpoint(note.text),
            checkpoint.origin.text == head.state.origin, checkpoint.size == UInt64(size),
            checkpoint.root == (try tree.root(size: size))
        else { throw .damaged("the checkpoint at \(size) events is not the one of these events", sequence: nil) }
        guard note.signatures.count == 2 else {
            throw .damaged("the checkpoint at \(size) events has not two signatures", sequence: size - 1)
        }
        // The ledger's line, then a person's (docs/format.md 8).
        for (line, keys) in zip(note.signatures, [head.state.ledgerVerifierKeys, head.state.peopleVerifierKeys]) {
            let keys = keys.filter { $0.keyID == line.keyID && $0.name == line.name }
            guard keys.contains(where: { $0.verifies(line, over: note.text) }) else {
                throw .damaged("a signature on the checkpoint at \(size) events does not verify", sequence: size - 1)
            }
        }
    }

    /// The sizes of all stored checkpoints, ascending: where appends ended.
    ///
    /// - Throws: `.damaged` where one is missing, or one too many.
    func checkpointSizes() throws(LedgerError) -> [Int] {
        var sizes: [Int] = []
        try store.forEach(in: .checkpoints) { key, _ throws(LedgerError) in
            guard let size = LedgerTables.number(key) else {
                throw .damaged("a checkpoint is stored under no size", sequence: nil)
            }
            sizes.append(size)
            return true
        }
        guard sizes.last == head.size, EventList(sizes.dropLast()) == standing.appends else {
            throw .damaged("the stored checkpoints are not those of the appends", sequence: nil)
        }
        return sizes
    }

    /// The end of the append that event `sequence` belongs to: how many events there are after it.
    func endOfAppend(of sequence: Int) throws(LedgerError) -> Int {
        guard asFound == nil else { return sequence + 1 }
        let command = try store.event(sequence, under: tree).command
        var end = sequence + 1
        while end < head.size, try store.event(end, under: tree).command == command { end += 1 }
        return end
    }
}

extension LedgerState {
    /// Every key that the ledger ever had.
    var ledgerVerifierKeys: [VerifierKey] { ledgerKeys.compactMap { Self.verifierKey(name: origin, $0) } }

    /// Every key of a person that was ever enrolled.
    var peopleVerifierKeys: [VerifierKey] { enrolments.compactMap { verifierKey(of: $0) } }
}

extension Span<UInt8> {
    /// Whether the first bytes are these.
    func begins(with prefix: [UInt8]) -> Bool {
        guard count >= prefix.count else { return false }
        for index in prefix.indices where self[index] != prefix[index] { return false }
        return true
    }
}
