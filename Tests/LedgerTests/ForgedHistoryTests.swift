import CanonicalJSON
import CivilTime
import LedgerTesting
import Testing
import Transparency
import Vocabulary

@testable import Ledger

/// An append with signatures of whoever makes it, past every check of the program.
private func forge(
    _ drafts: [Draft], as actors: [String], after start: Head, signed keys: [SecretKey]
) throws -> PreparedAppend {
    var (head, entries) = (start, [PreparedAppend.Entry]())
    var generator = SeededGenerator(seed: 5)
    let recorded = try #require(start.recorded).adding(minutes: 1)
    let command = EventID(at: recorded, using: &generator)
    for (draft, actor) in zip(drafts, actors) {
        let event = Event(
            actor: actor, app: "test 1.0", cause: nil, command: command, data: draft.data,
            id: EventID(at: recorded, using: &generator), occurred: nil, previous: head.previous,
            protocolVersion: "none", reasons: [], recorded: recorded, sealed: [], sequence: head.size, source: "direct",
            subject: draft.subject, type: draft.type, version: 1)
        let bytes = event.bytes
        let leaf = Digest.leaf(of: bytes.span)
        var nodes: [Digest] = []
        head.frontier.append(leaf) { (_, digest) throws(Never) in nodes.append(digest) }
        try head.state.apply(event)
        (head.size, head.previous, head.recorded) = (head.size + 1, leaf, recorded)
        entries.append(PreparedAppend.Entry(event: event, bytes: bytes, leaf: leaf, nodes: nodes))
    }
    let origin = try #require(NoteName(head.state.origin))
    let checkpoint = try Checkpoint(origin: origin, size: UInt64(head.size), root: head.root)
    let note = try checkpoint.signed(by: try keys.map { try #require($0.noteSigner) })
    return PreparedAppend(
        start: start.size, startRoot: start.root, entries: entries, disclosures: [], attachments: [], note: note.bytes,
        head: head)
}

@Suite struct `Somebody with the file and keys of their own` {
    private let ledgerKey = SecretKey(name: TestLedger.origin)
    private let mallory = SecretKey(name: TestLedger.origin + "/mallory-1")

    private func changed(to key: SecretKey) throws -> Draft {
        var payload = LedgerKeyChanged()
        payload.ledgerKey = key.publicKey
        return Draft(type: LedgerKeyChanged.type, data: try payload.canonicalData())
    }

    @Test(.evidence(for: "G-19"), arguments: [true, false])
    func `is believed by nobody where an append that the administrator did not sign brings the keys`(
        isKnown: Bool
    ) throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        try test.append([TestLedger.note(1)])
        if isKnown { _ = try Ledger.open(at: test.ledger.path, content: .sample, marks: test.marks).head() }
        let drafts = [
            try TestLedger.authorised("mallory-1", .administrator, mallory), try changed(to: ledgerKey),
        ]
        let brought = try forge(
            drafts, as: ["admin-1", "admin-1"], after: try test.ledger.head(), signed: [ledgerKey, mallory])
        try test.ledger.writePastTheProgram(brought)
        let own = try forge(
            [TestLedger.note(2)], as: ["mallory-1"], after: brought.head, signed: [ledgerKey, mallory])
        try test.ledger.writePastTheProgram(own)
        let forged = try Ledger.open(at: test.ledger.path, content: .sample, marks: test.marks)
        do {
            _ = try forged.head()
            Issue.record("the forged keys were believed")
        } catch {
            guard case LedgerError.damaged(let what, _) = error else { throw error }
            #expect(what.contains("whose key was not in force") || what.contains("does not verify"), "\(what)")
        }
    }

    @Test(.evidence(for: "G-19"))
    func `makes nobody an administrator within an append of a monitor`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.enrol("monitor-1", .monitor)
        let monitor = try #require(test.keys["monitor-1"])
        let mixed = try forge(
            [TestLedger.note(1), try TestLedger.authorised("mallory-1", .administrator, mallory)],
            as: ["monitor-1", "admin-1"], after: try test.ledger.head(),
            signed: [try test.ledger.ledgerKey(), monitor])
        try test.ledger.writePastTheProgram(mixed)
        let forged = try Ledger.open(at: test.ledger.path, content: .sample)
        #expect(throws: LedgerError.damaged("it shares no actor, app and time with its append", sequence: 4)) {
            try forged.head()
        }
    }

    @Test(.evidence(for: "G-15"))
    func `puts no whole ledger of their own in the place of one that this computer has read`() throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        try test.append([TestLedger.note(1)])
        _ = try Ledger.open(at: test.ledger.path, content: .sample, marks: test.marks).head()
        let other = try TemporaryDirectory()
        var own = try TestLedger(in: other)
        for number in 0..<5 { try own.append([TestLedger.note(number)]) }
        try directory.write("ledger/data.mdb", other.bytes("ledger/data.mdb"))
        try directory.write("ledger/head", other.bytes("ledger/head"))
        let forged = try Ledger.open(at: directory.file("ledger"), content: .sample, marks: test.marks)
        #expect(throws: LedgerError.forkedFromSeen(size: 1)) { try forged.head() }
    }

    @Test(.evidence(for: "G-15"))
    func `puts no older file in the place of what this computer has only read`() throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        try test.append([TestLedger.note(1)])
        try directory.copy("ledger", to: "older")
        for number in 0..<70 { try test.append([TestLedger.note(number)]) }
        _ = try Ledger.open(at: test.ledger.path, content: .sample, marks: test.marks).head()
        let older = try Ledger.open(at: directory.file("older"), content: .sample, marks: test.marks)
        #expect(throws: LedgerError.olderThanSeen(size: 3, seen: 73)) { try older.head() }
    }

    @Test func `shows no text again that two people have redacted`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.enrol("admin-2", .administrator)
        let written = try test.append([TestLedger.note(1, text: "a name")])
        let sealed = try #require(written.entries.first?.event.sealed.first)
        let request: JSONValue = ["seq": .integer(3), "text": "text"]
        try test.append([Draft(type: "note.withdrawn", data: request.canonicalBytes)])
        let answer: JSONValue = ["leaf": .string(written.entries[0].leaf.hex), "seq": 4]
        try test.append([Draft(type: "note.confirmed", data: answer.canonicalBytes)], by: "admin-2")
        #expect(throws: LedgerError.damaged("its text text was redacted and is there again", sequence: 3)) {
            try test.ledger.disclosure(sealed, of: 3)
        }
    }
}

@Suite struct `What a computer has read` {
    @Test(.evidence(for: "G-15"))
    func `is not forgotten by looking at an older history regardless of it`() throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        try test.append([TestLedger.note(1)])
        try directory.copy("ledger", to: "older")
        try test.append([TestLedger.note(2)])
        _ = try Ledger.open(at: test.ledger.path, content: .sample, marks: test.marks).head()
        let older = directory.file("older")
        #expect(
            try Ledger.open(at: older, content: .sample, marks: test.marks, accepting: .otherHistory).head().size == 3)
        let refused = LedgerError.olderThanSeen(size: 3, seen: 4)
        let again = try Ledger.open(at: older, content: .sample, marks: test.marks)
        #expect(throws: refused) { try again.head() }
    }
}
