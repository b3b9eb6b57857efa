import CanonicalJSON
import CivilTime
import Ledger
import LedgerTesting
import Testing
import Transparency
import Vocabulary

/// What a file must be to count as a checkpoint that somebody else kept, and what is said of others.
@Suite struct `A file that is given as a checkpoint from outside` {
    private static func checkpoint() throws -> String {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        return String(decoding: try test.append([TestLedger.note(1)]).note, as: UTF8.self)
    }

    private static func isRead(_ text: String) -> Bool {
        KnownCheckpoint(Array(text.utf8), keeper: .outside("theirs")) != nil
    }

    private static func swap(_ one: String, _ other: String, in text: String) -> String {
        text.split(separator: one, omittingEmptySubsequences: false).joined(separator: other)
    }

    @Test func `is read with up to 100 lines, and with extension lines`() throws {
        let own = try Self.checkpoint()
        let line = own.split(separator: "\n").last.map { "\($0)\n" } ?? ""
        #expect(Self.isRead(own))
        #expect(Self.isRead(own + String(repeating: line, count: 98)))
        #expect(!Self.isRead(own + String(repeating: line, count: 99)))
        let extended = own.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(Self.isRead((extended[..<3] + ["more"] + extended[3...]).joined(separator: "\n")))
    }

    @Test func `is none once a mail program was at it, and the reason is named`() throws {
        let own = try Self.checkpoint()
        let lines = own.split(separator: "\n", omittingEmptySubsequences: false)
        let bent: [(NoCheckpoint, String)] = [
            (.empty, ""), (.byteOrderMark, "\u{FEFF}" + own),
            (.carriageReturns, lines.joined(separator: "\r\n")), (.quoted, "> " + lines.joined(separator: "\n> ")),
            (.noBreakSpaces, Self.swap("\u{2014} ", "\u{2014}\u{A0}", in: own)),
            (.cutOff, String(own.dropLast())), (.emptyLineBehind, own + "\n"),
            (.otherDash, Self.swap("\u{2014}", "-", in: own)),
            (.otherDash, Self.swap("\u{2014}", "\u{2013}", in: own)),
            (.tooManySignatures, own + String(repeating: "\(lines[4])\n", count: 99)), (.other, "hello\n"),
            (.tooLong, String(repeating: own, count: 5_000)),
        ]
        for (reason, text) in bent {
            #expect(!Self.isRead(text), "\(reason)")
            #expect(NoCheckpoint(Array(text.utf8)) == reason)
        }
    }
}

/// Which history a resumption gave up: what the key before it signed, up to the size that it names.
@Suite struct `A ledger that was resumed` {
    @Test func `calls a checkpoint a declared fork only if the key before signed it, up to the size that was given up`()
        throws
    {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        let early = try test.append([TestLedger.note(1)])
        try directory.copy("ledger", to: "restored")
        let late = try test.append([TestLedger.note(2), TestLedger.note(3)])
        let beyond = try test.append([TestLedger.note(4)])
        let restored = try Ledger.open(at: directory.file("restored"), content: .sample)
        let newKey = SecretKey(name: TestLedger.origin)
        var resumed = LedgerResumed()
        resumed.abandonedSize = late.head.size
        resumed.abandonedRoot = late.head.root
        resumed.ledgerKey = newKey.publicKey
        var generator = SeededGenerator(seed: 15)
        let administrator = try #require(test.keys["admin-1"])
        let prepared = try PreparedAppend(
            [Draft(type: LedgerResumed.type, data: try resumed.canonicalData())], after: early.head,
            stamp: TestLedger.stamp("admin-1", test.now), signer: administrator, ledgerKey: newKey, using: &generator)
        try restored.persist(prepared)

        let now = test.now.adding(minutes: 1)
        let codes = { (note: [UInt8]) throws in
            let known = try #require(KnownCheckpoint(note, keeper: .outside("theirs")))
            let verification = Verification(of: restored.path, judge: AnyContent(.sample), known: [known], now: now)
            return verification.run().findings.map(\.code)
        }
        #expect(try codes(late.note) == [.declaredFork])
        #expect(try codes(beyond.note) == [.checkpointAhead])
        for (size, expected) in [(early.head.size + 1, Finding.Code.checkpointConflict), (40, .checkpointAhead)] {
            let origin = try #require(NoteName(TestLedger.origin))
            let other = try Checkpoint(origin: origin, size: UInt64(size), root: Digest.sha256(of: [1].span))
            let signer = try #require(newKey.noteSigner)
            #expect(try codes(other.signed(by: [signer]).bytes) == [expected])
        }
    }
}
