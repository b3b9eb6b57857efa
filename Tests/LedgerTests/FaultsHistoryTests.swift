import CanonicalJSON
import CivilTime
import Ledger
import LedgerTesting
import Testing
import Transparency
import Vocabulary

@Suite struct `A stolen key` {
    @Test(.evidence(for: "G-16"))
    func `counts for nothing after its revocation, and leaves suspects until a colleague vouches`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.enrol("coordinator-1", .coordinator)
        try test.enrol("investigator-1", .investigator)
        try test.append([TestLedger.note(1)], by: "coordinator-1")
        let stolen = try test.append([TestLedger.note(2)], by: "coordinator-1").start
        let revocation = try test.append([try Self.revocation(of: "coordinator-1", from: stolen, in: test)]).start
        #expect(throws: LedgerError.signerNotAuthorised("coordinator-1")) {
            try test.append([TestLedger.note(3)], by: "coordinator-1")
        }
        let outside = try #require(try test.ledger.checkpoint())
        let suspicious = test.verify(against: outside)
        #expect(suspicious.verdict == .inconclusive)
        #expect(suspicious.findings.map(\.code) == [.signerSuspect])
        #expect(suspicious.findings.first?.sequence == stolen && stolen < revocation)
        let bytes = try #require(try test.ledger.bytes(of: stolen))
        let leaf = Digest.leaf(of: bytes.span)
        let data: JSONValue = ["leaf": .string(leaf.hex), "seq": .integer(stolen)]
        let draft = Draft(type: "note.confirmed", data: data.canonicalBytes)
        try test.append([draft])
        #expect(test.verify(against: outside).verdict == .inconclusive, "an administrator is no investigator")
        try test.append([draft], by: "investigator-1")
        #expect(test.verify(against: outside).verdict == .verified)
    }

    @Test(.evidence(for: "G-16"))
    func `leaves suspect what it signed together with its own revocation`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.enrol("admin-2", .administrator)
        let revocation = try Self.revocation(of: "admin-1", from: test.ledger.head().size, in: test)
        let thief = SecretKey(name: TestLedger.origin + "/thief")
        try test.append([revocation, try TestLedger.authorised("thief", .administrator, thief)])
        let outside = try #require(try test.ledger.checkpoint())
        #expect(test.verify(against: outside).findings.map(\.code) == [.signerSuspect])
    }

    @Test(.evidence(for: "G-16")) func `cannot sign for others`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.enrol("coordinator-1", .coordinator)
        let own = try #require(test.keys["coordinator-1"])
        test.keys["admin-1"] = SecretKey(name: TestLedger.origin + "/admin-1", seed: own.seed)
        #expect(throws: LedgerError.signerNotAuthorised("admin-1")) { try test.append([TestLedger.note(1)]) }
    }

    private static func revocation(of actor: String, from: Int, in test: borrowing TestLedger) throws -> Draft {
        let state = try test.ledger.head().state
        let enrolment = try #require(state.enrolment(of: actor))
        var revoked = ActorRevoked()
        revoked.actor = try #require(ActorID(actor))
        revoked.keyID = try #require(state.verifierKey(of: enrolment)).keyID
        revoked.compromisedFrom = from
        return Draft(type: ActorRevoked.type, data: try revoked.canonicalData())
    }
}

@Suite struct `A ledger that was put back to an older state` {
    @Test(.evidence(for: "G-15"))
    func `takes no append of a computer that has seen it further, and goes on as a declared fork`() throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        let early = try test.append([TestLedger.note(1)])
        try directory.copy("ledger", to: "restored")
        let late = try test.append([TestLedger.note(2), TestLedger.note(3)])
        try test.marks.raise(late.note, origin: TestLedger.origin)
        let (old, seen) = (early.head.size, late.head.size)

        let restored = try Ledger.open(at: directory.file("restored"), content: .sample)
        let head = try restored.head()
        #expect(throws: LedgerError.olderThanSeen(size: old, seen: seen)) {
            try restored.head(continuing: try restored.seen(test.marks))
        }
        let memory = try #require(KnownCheckpoint(late.note, keeper: .remembered))
        let kept = try #require(KnownCheckpoint(early.note, keeper: .outside("early")))
        let older = verify(restored.path, [memory, kept], test.now)
        #expect(older.verdict == .failed && older.findings.map(\.code) == [.olderThanSeen])

        let newKey = SecretKey(name: TestLedger.origin)
        var resumed = LedgerResumed()
        resumed.abandonedSize = seen
        resumed.abandonedRoot = late.head.root
        resumed.ledgerKey = newKey.publicKey
        var generator = SeededGenerator(seed: 15)
        let prepared = try PreparedAppend(
            [Draft(type: LedgerResumed.type, data: try resumed.canonicalData())], after: head,
            stamp: TestLedger.stamp("admin-1", test.now), signer: try #require(test.keys["admin-1"]),
            ledgerKey: newKey, using: &generator)
        try restored.persist(prepared)
        #expect(verify(restored.path, [kept], test.now).verdict == .verified)
        let givenUp = try #require(KnownCheckpoint(late.note, keeper: .outside("late")))
        let fork = verify(restored.path, [givenUp], test.now)
        #expect(fork.findings.contains { $0.code == .declaredFork && $0.sequence == old }, "\(fork.findings)")
    }

    private func verify(_ path: String, _ known: [KnownCheckpoint], _ now: Instant) -> VerificationReport {
        Verification(of: path, judge: AnyContent(.sample), known: known, now: now.adding(minutes: 1)).run()
    }
}
