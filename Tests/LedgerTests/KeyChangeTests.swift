import CanonicalJSON
import LMDB
import LedgerTesting
import Testing
import Transparency

@testable import Ledger

@Suite struct `A change of the ledger's key` {
    private func change(_ next: SecretKey) throws -> [Draft] {
        var payload = LedgerKeyChanged()
        payload.ledgerKey = next.publicKey
        return [Draft(type: LedgerKeyChanged.type, data: try payload.canonicalData())]
    }

    @Test func `counts from the next append, and verifies against checkpoints of either key`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.append([TestLedger.note(1)])
        let before = try #require(try test.ledger.checkpoint())
        let next = SecretKey(name: TestLedger.origin)
        let prepared = try test.prepare(try change(next))
        try test.ledger.persist(prepared, changingKeyTo: next)
        #expect(try test.ledger.ledgerKey().publicKey == next.publicKey)
        try test.append([TestLedger.note(2)])
        let after = try #require(try test.ledger.checkpoint())
        #expect(test.verify(against: before).verdict == .verified)
        #expect(test.verify(against: after).verdict == .verified)
    }

    @Test func `interrupted before or after its append leaves the key that is in force`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let old = try test.ledger.ledgerKey()
        let next = SecretKey(name: TestLedger.origin)
        try test.ledger.hold(next: next)
        #expect(try test.ledger.ledgerKey().publicKey == old.publicKey)
        try test.append([TestLedger.note(1)])
        try test.append(try change(next))
        #expect(try test.ledger.ledgerKey().publicKey == next.publicKey)
        try test.append([TestLedger.note(2)])
        try test.ledger.settleKey()
        try test.append([TestLedger.note(3)])
        let outside = try #require(try test.ledger.checkpoint())
        #expect(test.verify(against: outside).verdict == .verified)
    }

    @Test func `that came too late leaves the key that another brought`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let (first, second) = (SecretKey(name: TestLedger.origin), SecretKey(name: TestLedger.origin))
        let (one, other) = (try test.prepare(try change(first)), try test.prepare(try change(second)))
        try test.ledger.persist(one, changingKeyTo: first)
        #expect(throws: LedgerError.headMoved(size: 3)) {
            try test.ledger.persist(other, changingKeyTo: second)
        }
        #expect(try test.ledger.ledgerKey().publicKey == first.publicKey)
        try test.append([TestLedger.note(1)])
    }

    @Test(.evidence(for: "G-09"), arguments: [true, false])
    func `whose file the power cut undid is found beside it, and put in its place by the next append`(
        _ hasOld: Bool
    ) throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let old = test.directory.bytes("ledger/ledger.key")
        let next = SecretKey(name: TestLedger.origin)
        try test.ledger.hold(next: next)
        let pair = test.directory.bytes("ledger/ledger.key")
        try test.append(try change(next))
        // The event is there; the name of the file that held both keys is not.
        try test.directory.remove("ledger/ledger.key")
        if hasOld { try test.directory.write("ledger/ledger.key", old) }
        try test.directory.write("ledger/ledger.key.new-4711", pair)
        let place = FoundLedgerKeys(in: test.ledger.path).place(of: next.publicKey)
        #expect(place == .rest(test.directory.file("ledger/ledger.key.new-4711")))
        #expect(try test.ledger.ledgerKey().publicKey == next.publicKey)
        try test.append([TestLedger.note(1)])
        #expect(test.directory.bytes("ledger/ledger.key") == LedgerKeyFile(next).bytes)
        #expect(test.directory.bytes("ledger/ledger.key.new-4711").isEmpty)
        try test.append([TestLedger.note(2)])
        let outside = try #require(try test.ledger.checkpoint())
        #expect(test.verify(against: outside).verdict == .verified)
    }

    @Test func `leaves what it finds where no key of it is in force`() throws {
        let test = try TestLedger(in: TemporaryDirectory())
        let other = LedgerKeyFile(SecretKey(name: TestLedger.origin)).bytes
        try test.directory.write("ledger/ledger.key", other)
        try test.directory.write("ledger/ledger.key.new-1", other)
        try test.ledger.settleKey()
        #expect(test.directory.bytes("ledger/ledger.key.new-1") == other)
        let wanted = try #require(try test.ledger.head().state.ledgerKey)
        #expect(FoundLedgerKeys(in: test.ledger.path).place(of: wanted) == .nowhere(nil))
    }

    @Test func `that was not written leaves the file as it was`() throws {
        let test = try TestLedger(in: TemporaryDirectory())
        let before = test.directory.bytes("ledger/ledger.key")
        try test.ledger.hold(next: SecretKey(name: TestLedger.origin))
        try test.ledger.settleKey()
        #expect(test.directory.bytes("ledger/ledger.key") == before)
    }
}

@Suite struct `An event that names a root` {
    private func cut(_ root: String, size: Int) -> Draft {
        let data: JSONValue = ["cut": "2026-03-01", "root": .string(root), "size": .integer(size)]
        return Draft(type: "tree.named", data: data.canonicalBytes)
    }

    @Test func `is written with a root that the ledger had, at any of its sizes`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.append([TestLedger.note(1)])
        let root = try test.ledger.root(size: 3).hex
        try test.append([TestLedger.note(2), TestLedger.note(3)])
        try test.append([cut(root, size: 3)])
        try test.append([cut(try test.ledger.root(size: 4).hex, size: 4)])
        let outside = try #require(try test.ledger.checkpoint())
        #expect(test.verify(against: outside).verdict == .verified)
    }

    @Test func `is refused with another, and with one over events to come`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.append([TestLedger.note(1)])
        let root = try test.ledger.root(size: 3).hex
        for (draft, size) in [(cut(root, size: 2), 2), (cut(root, size: 4), 4)] {
            #expect(throws: LedgerError.rootDiffers(type: "tree.named", size: size)) {
                try test.append([draft])
            }
        }
        #expect(try test.ledger.head().size == 3)
    }

    @Test func `that it never had is found, whoever wrote it past the program`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.append([TestLedger.note(1)])
        let forged = try test.prepare([cut(try test.ledger.root(size: 3).hex, size: 2)])
        try test.ledger.writePastTheProgram(forged)
        let report = test.verify(against: forged.note)
        #expect(report.verdict == .failed)
        #expect(report.findings.map(\.sequence) == [3])
        #expect(report.findings.first?.message == "names a root of 2 events that they never had")
    }
}
