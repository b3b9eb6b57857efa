import CanonicalJSON
import CivilTime
import Ledger
import LedgerTesting
import Testing
import Transparency
import Vocabulary

@Suite struct `An append` {
    @Test(.evidence(for: "G-01")) func `is in the chain, in the tree and under a checkpoint of two signatures`() throws
    {
        var test = try TestLedger(in: TemporaryDirectory())
        let before = try test.ledger.head()
        try test.append([TestLedger.note(1, text: "first"), TestLedger.note(2)])
        let head = try test.ledger.head()
        #expect(head.size == before.size + 2)
        let last = try #require(try test.ledger.event(head.size - 1))
        let previous = try #require(try test.ledger.bytes(of: head.size - 2))
        #expect(last.previous == Digest.leaf(of: previous.span))
        let stored = try #require(try test.ledger.checkpoint(size: head.size))
        let note = try SignedNote(stored.span)
        let checkpoint = try Checkpoint(note.text)
        #expect(checkpoint.root == head.root)
        #expect(note.signatures.map(\.name.text) == [TestLedger.origin, TestLedger.origin + "/admin-1"])
        let proof = try #require(try test.ledger.inclusionProof(of: head.size - 1, size: head.size))
        let bytes = try #require(try test.ledger.bytes(of: head.size - 1))
        try proof.verify(leaf: Digest.leaf(of: bytes.span), root: head.root)
    }

    @Test func `is refused when somebody appended in between`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let stale = try test.prepare([TestLedger.note(1)])
        try test.append([TestLedger.note(2)])
        let size = try test.ledger.head().size
        #expect(throws: LedgerError.headMoved(size: size)) { try test.ledger.persist(stale) }
        #expect(try test.ledger.head().size == size)
    }

    @Test func `by an unknown key is refused`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        #expect(throws: LedgerError.signerNotAuthorised("stranger-1")) {
            try test.append([TestLedger.note(1)], by: "stranger-1")
        }
    }

    @Test func `counts from the append after the authorisation until the revocation`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.enrol("coordinator-1", .coordinator)
        try test.append([TestLedger.note(1)], by: "coordinator-1")
        var revoked = ActorRevoked()
        revoked.actor = "coordinator-1"
        let state = try test.ledger.head().state
        let enrolment = try #require(state.enrolment(of: "coordinator-1"))
        revoked.keyID = try #require(state.verifierKey(of: enrolment)).keyID
        try test.append([Draft(type: ActorRevoked.type, data: try revoked.canonicalData())])
        #expect(throws: LedgerError.signerNotAuthorised("coordinator-1")) {
            try test.append([TestLedger.note(2)], by: "coordinator-1")
        }
        #expect(test.verify().findings.map(\.code) == [.noOutsideCheckpoint])
    }

    @Test func `of the ledger's own types belongs to administrators`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.enrol("coordinator-1", .coordinator)
        let draft = try TestLedger.authorised("friend-1", .investigator, SecretKey(name: "x"))
        #expect(throws: LedgerError.administratorsOnly(ActorAuthorised.type)) {
            try test.append([draft], by: "coordinator-1")
        }
    }

    @Test func `cannot enrol a key twice, the ledger's key, or a key that anybody can sign for`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let own = try #require(test.keys["admin-1"])
        #expect(throws: LedgerError.impossible(.keyUsedBefore(own.publicKey))) {
            try test.append([try TestLedger.authorised("second-1", .monitor, own)])
        }
        let ledgerKey = try test.ledger.ledgerKey()
        #expect(throws: LedgerError.impossible(.keyUsedBefore(ledgerKey.publicKey))) {
            try test.append([try TestLedger.authorised("second-1", .monitor, ledgerKey)])
        }
        var lowOrder = ActorAuthorised()
        lowOrder.actor = "second-1"
        lowOrder.printedName = try #require(PrintedName("Person"))
        let data = try lowOrder.canonicalData()
        #expect(throws: LedgerError.impossible(.lowOrderKey)) {
            try test.append([Draft(type: ActorAuthorised.type, data: data)])
        }
    }

    @Test func `cannot revoke the last administrator`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        var revoked = ActorRevoked()
        revoked.actor = "admin-1"
        let state = try test.ledger.head().state
        let enrolment = try #require(state.enrolment(of: "admin-1"))
        revoked.keyID = try #require(state.verifierKey(of: enrolment)).keyID
        let data = try revoked.canonicalData()
        #expect(throws: LedgerError.impossible(.lastAdministrator)) {
            try test.append([Draft(type: ActorRevoked.type, data: data)])
        }
    }

    @Test func `keeps recorded from running back, and wants a word for a clock far ahead`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.append([TestLedger.note(1)])
        let last = try #require(try test.ledger.head().recorded)
        test.now = last.adding(minutes: -60)
        let behind = try test.prepare([TestLedger.note(2)])
        #expect(behind.head.recorded == last)
        test.now = last.adding(minutes: 31 * 24 * 60)
        #expect(throws: LedgerError.clockAhead(days: 31)) { try test.prepare([TestLedger.note(3)]) }
    }

    @Test func `with an id that is taken is refused`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let written = try test.append([TestLedger.note(1)])
        var draft = TestLedger.note(2)
        draft.id = try #require(written.entries.first).event.id
        #expect(throws: LedgerError.idTaken(sequence: 2)) { try test.append([draft]) }
    }

    @Test func `holds at most 65,536 events`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let drafts = [Draft](repeating: TestLedger.note(1), count: PreparedAppend.maximumEventCount + 1)
        #expect(throws: LedgerError.self) { try test.prepare(drafts) }
    }

    @Test func `raises the marks, which are never lowered`() throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        let early = try test.append([TestLedger.note(1)])
        try directory.copy("ledger", to: "early")
        let late = try test.append([TestLedger.note(2)])
        try test.marks.raise(late.note, origin: TestLedger.origin)
        try test.marks.raise(early.note, origin: TestLedger.origin)
        #expect(try test.marks.seen(origin: TestLedger.origin)?.size == UInt64(late.head.size))
        try test.ledger.head(continuing: try test.ledger.seen(test.marks))
        let older = LedgerError.olderThanSeen(size: early.head.size, seen: late.head.size)
        let past = try Ledger.open(at: directory.file("early"), content: .sample, marks: test.marks)
        #expect(throws: older) { try past.head() }
        let regardless = try Ledger.open(
            at: directory.file("early"), content: .sample, marks: test.marks, accepting: .otherHistory)
        #expect(try regardless.head().size == early.head.size)
        #expect(throws: older) { try regardless.head(continuing: try regardless.seen(test.marks)) }
    }
}

@Suite struct `A key file` {
    private func sealed() throws -> (KeyFile, SecretKey) {
        var generator = SeededGenerator(seed: 3)
        let key = SecretKey(name: "clinic.example/fm-1/coordinator-1")
        let file = try KeyFile(
            sealing: key, actor: "coordinator-1", origin: "clinic.example/fm-1",
            passphrase: Array("correct horse".utf8),
            workFactor: 10, using: &generator)
        return (file, key)
    }

    @Test func `opens with its passphrase and no other`() throws {
        let (file, key) = try sealed()
        let again = try KeyFile(parsing: file.bytes)
        #expect(try again.open(passphrase: Array("correct horse".utf8)).publicKey == key.publicKey)
        #expect(throws: KeyFileProblem.wrongPassphrase) { try again.open(passphrase: Array("correct horsf".utf8)) }
    }

    @Test func `cannot be passed off as another's`() throws {
        var (file, _) = try sealed()
        file.actor = "investigator-1"
        #expect(throws: KeyFileProblem.wrongPassphrase) { try file.open(passphrase: Array("correct horse".utf8)) }
    }

    @Test func `wants a passphrase of eight characters`() throws {
        var generator = SeededGenerator(seed: 3)
        #expect(throws: KeyFileProblem.passphraseTooShort) {
            try KeyFile(
                sealing: SecretKey(name: "a/b"), actor: "admin-1", origin: "a", passphrase: Array("short".utf8),
                workFactor: 10, using: &generator)
        }
    }
}
