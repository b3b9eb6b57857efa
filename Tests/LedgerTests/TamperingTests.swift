import CanonicalJSON
import CivilTime
import LMDB
import Ledger
import LedgerTesting
import Testing
import Transparency
import Vocabulary

/// A ledger of 300 events whose store can be changed behind its back, with a checkpoint that somebody kept at 200.
private struct Forgery {
    let directory: TemporaryDirectory
    let outside: [UInt8]
    let now: Instant
    let ledgerKey: SecretKey
    let administrator: SecretKey
    var path: String { directory.file("ledger") }

    init() throws {
        directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        try test.enrol("coordinator-1", .coordinator)
        var number = 3
        while number < 300 {
            let count = min(1 + number % 3, 300 - number)
            let drafts = (0..<count).map { TestLedger.note(number + $0, text: $0 == 0 ? "text \(number)" : nil) }
            try test.append(drafts, by: number % 2 == 0 ? "admin-1" : "coordinator-1")
            number += count
        }
        let sizes = try test.ledger.checkpointSizes()
        let kept = try #require(sizes.last { $0 <= 200 })
        outside = try #require(try test.ledger.checkpoint(size: kept))
        now = test.now.adding(minutes: 5)
        ledgerKey = try test.ledger.ledgerKey()
        administrator = try #require(test.keys["admin-1"])
    }

    /// Deletes the row of an id in the index, and appends another event of that id; gives the id.
    func repeatID() throws -> EventID {
        var event: Event?
        try change { environment in
            event = try environment.rows("events", from: 120).first.map { try Event(parsing: $0.value.span) }
            let own = try environment.rows("ids", from: 0).filter { $0.value == key(120) }
            try environment.delete("ids", own.map(\.key))
        }
        let id = try #require(event).id
        let ledger = try Ledger.open(at: path, content: .sample)
        var draft = TestLedger.note(1)
        draft.id = id
        var generator = SeededGenerator(seed: 3)
        try ledger.writePastTheProgram(
            PreparedAppend(
                [draft], after: try ledger.head(), stamp: TestLedger.stamp("admin-1", now), signer: administrator,
                ledgerKey: ledgerKey, using: &generator))
        return id
    }

    func change(_ body: (borrowing Environment) throws -> Void) throws {
        let environment = try Environment.open(path: path)
        try body(environment)
    }

    func report(against checkpoint: [UInt8]? = nil) -> VerificationReport {
        let known = checkpoint.flatMap { KnownCheckpoint($0, keeper: .outside("kept.checkpoint")) }.map { [$0] } ?? []
        return Verification(of: path, judge: AnyContent(.sample), known: known, now: now).run()
    }
}

private func key(_ number: Int) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * (7 - $0))) } }

extension Environment {
    func rows(_ table: String, from first: Int) throws -> [(key: [UInt8], value: [UInt8])] {
        let transaction = try beginRead()
        guard let table = try transaction.openTable(table) else { return [] }
        var rows: [(key: [UInt8], value: [UInt8])] = []
        var cursor = try transaction.cursor(in: table)
        let start = key(first)
        var next = try cursor.seek(atOrAfter: start.span)
        while let entry = next {
            rows.append((entry.key.indices.map { entry.key[$0] }, entry.value.indices.map { entry.value[$0] }))
            next = try cursor.next()
        }
        return rows
    }

    func put(_ table: String, _ rows: [(key: [UInt8], value: [UInt8])]) throws {
        var transaction = try beginWrite()
        guard let table = try transaction.openTable(table) else { return }
        for row in rows { try transaction.put(row.value.span, forKey: row.key.span, in: table) }
        try transaction.commit()
    }

    func delete(_ table: String, _ keys: [[UInt8]]) throws {
        var transaction = try beginWrite()
        guard let table = try transaction.openTable(table) else { return }
        for key in keys { _ = try transaction.delete(key: key.span, in: table) }
        try transaction.commit()
    }

    /// Event 100 says another number, and stays one canonical event.
    func editEvent100() throws {
        let row = try #require(try rows("events", from: 100).first)
        let text = String(decoding: row.value, as: UTF8.self).replacing("\"number\":100", with: "\"number\":999")
        #expect(Array(text.utf8) != row.value)
        try put("events", [(row.key, Array(text.utf8))])
    }
}

@Suite struct `Verification of a 300-event ledger` {
    @Test func `is VERIFIED against an outside checkpoint and INCONCLUSIVE without one`() throws {
        let forgery = try Forgery()
        let report = forgery.report(against: forgery.outside)
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(report.events == 300)
        #expect(report.coveredSize >= 197 && report.coveredSize <= 200)
        let alone = forgery.report()
        #expect(alone.verdict == .inconclusive)
        #expect(alone.findings.map(\.code) == [.noOutsideCheckpoint])
    }

    @Test(.evidence(for: "G-03")) func `finds an edited event at its number, also without a checkpoint`() throws {
        let forgery = try Forgery()
        try forgery.change { try $0.editEvent100() }
        for outside in [forgery.outside, nil] {
            let report = forgery.report(against: outside)
            #expect(report.verdict == .failed)
            let first = try #require(report.findings.first)
            #expect(first.code == .leafMismatch && first.sequence == 100, "\(first)")
            #expect(first.message == "bytes do not match the leaf hash named by #101 (note.recorded, P001)")
        }
    }

    @Test func `finds an id that was written again once its row was gone, at the later event`() throws {
        let forgery = try Forgery()
        let id = try forgery.repeatID()
        let report = forgery.report()
        #expect(report.verdict == .failed && report.firstDamage == 300, "\(report.findings)")
        #expect(report.findings.contains { $0.code == .ruleViolated && $0.message.contains("\(id)") })
    }

    @Test func `finds a deleted event at its number`() throws {
        let forgery = try Forgery()
        try forgery.change { try $0.delete("events", [key(100)]) }
        let report = forgery.report(against: forgery.outside)
        #expect(report.verdict == .failed)
        #expect(report.findings.first?.code == .seqGap)
        #expect(report.findings.first?.sequence == 100)
    }

    @Test func `finds two events that changed places at the first of them`() throws {
        let forgery = try Forgery()
        try forgery.change { environment in
            let rows = try environment.rows("events", from: 100)
            try environment.put("events", [(rows[0].key, rows[1].value), (rows[1].key, rows[0].value)])
        }
        let report = forgery.report()
        #expect(report.verdict == .failed)
        #expect(report.firstDamage == 100)
        #expect(report.findings.contains { $0.code == .seqGap && $0.sequence == 100 })
    }

    @Test func `finds an inserted event at its number`() throws {
        let forgery = try Forgery()
        try forgery.change { environment in
            let rows = try environment.rows("events", from: 100)
            try environment.put("events", zip(rows, rows.dropFirst()).map { ($1.key, $0.value) })
        }
        let report = forgery.report()
        #expect(report.verdict == .failed)
        #expect(report.findings.contains { $0.code == .seqGap && $0.sequence == 101 })
        #expect(report.firstDamage == 101, "\(report.findings.prefix(3))")
    }

    @Test func `finds a cut-off tail only against a checkpoint`() throws {
        let forgery = try Forgery()
        let size = Int(try Checkpoint(try SignedNote(forgery.outside.span).text).size)
        try forgery.change { try $0.cutOff(at: try #require(try $0.sizes().last { $0 < size })) }
        let alone = forgery.report()
        #expect(alone.verdict == .inconclusive, "\(alone.findings)")
        let report = forgery.report(against: forgery.outside)
        #expect(report.verdict == .failed)
        #expect(report.findings.map(\.code) == [.checkpointAhead])
    }

    @Test func `finds a tail cut inside an append without any checkpoint`() throws {
        let forgery = try Forgery()
        try forgery.change { try $0.delete("events", [key(299)]) }
        let report = forgery.report()
        #expect(report.verdict == .failed)
        #expect(report.findings.contains { $0.code == .rootMismatch && $0.sequence == 299 })
    }

    @Test func `finds a re-hashed history by its signatures`() throws {
        let forgery = try Forgery()
        try forgery.change { environment in
            try environment.editEvent100()
            try environment.rehash(from: 100)
        }
        let report = forgery.report()
        #expect(report.verdict == .failed)
        let first = try #require(report.findings.first)
        #expect(first.code == .rootMismatch && (100...102).contains(first.sequence ?? 0), "\(first)")
    }

    @Test func `finds a full rewrite with all keys only against a checkpoint`() throws {
        let forgery = try Forgery()
        let other = try Forgery()
        let alone = other.report()
        #expect(alone.verdict == .inconclusive)
        let report = other.report(against: forgery.outside)
        #expect(report.verdict == .failed)
        // Whose key signed the checkpoint the rewritten ledger does not know any more.
        #expect(report.findings.map(\.code) == [.signerUnknown, .checkpointConflict])
    }

    @Test func `finds a checkpoint whose lines were changed`() throws {
        let forgery = try Forgery()
        try forgery.change { environment in
            let row = try #require(try environment.rows("checkpoints", from: 150).first)
            let lines = String(decoding: row.value, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            let text = lines.dropLast(2).joined(separator: "\n") + "\n"
            try environment.put("checkpoints", [(row.key, Array(text.utf8))])
        }
        let report = forgery.report()
        #expect(report.verdict == .failed)
        #expect(report.findings.first?.code == .signatureInvalid)
        #expect((150...152).contains((report.findings.first?.sequence ?? 0) + 1))
    }

    @Test func `finds a text that was changed or taken away at its event`() throws {
        let forgery = try Forgery()
        let ledger = try Ledger.open(at: forgery.path, content: .sample)
        let event = try #require(try ledger.event(3))
        let digest = try #require(event.sealed.first).digest
        _ = consume ledger
        try forgery.change { environment in
            let salt = [UInt8](repeating: 1, count: 16)
            let other = Disclosure(name: "text", text: "something else", salt: salt)
            try environment.put("disclosures", [(digest.array, Array(other.encoded.utf8))])
        }
        #expect(forgery.report().findings.contains { $0.code == .sealedMismatch && $0.sequence == 3 })
        try forgery.change { try $0.delete("disclosures", [digest.array]) }
        let report = forgery.report()
        #expect(report.findings.contains { $0.code == .sealedMissing && $0.sequence == 3 })
        #expect(report.verdict == .failed)
    }

    @Test(arguments: ["ids", "subjects", "hashes", "meta"])
    func `finds an index that was changed`(table: String) throws {
        let forgery = try Forgery()
        try forgery.change { environment in
            let row = try #require(try environment.rows(table, from: 0).last)
            try environment.delete(table, [row.key])
        }
        let report = forgery.report()
        #expect(report.verdict == .failed)
        #expect(report.findings.contains { $0.code == .derivedMismatch }, "\(report.findings)")
    }
}

extension Environment {
    func sizes() throws -> [Int] {
        try rows("checkpoints", from: 0).map { row in row.key.reduce(0) { $0 << 8 | Int($1) } }
    }

    /// Removes everything from event `size` on, as a thief would: no index is left behind.
    func cutOff(at size: Int) throws {
        let gone = try rows("events", from: size)
        var ids: [[UInt8]] = []
        var texts: [[UInt8]] = []
        for row in gone {
            let event = try Event(parsing: row.value.span)
            ids.append(event.id.bytes)
            texts += event.sealed.map { $0.digest.array }
        }
        try delete("events", gone.map(\.key))
        try delete("ids", ids)
        try delete("disclosures", texts)
        let subjects = try rows("subjects", from: 0).map(\.key).filter {
            $0.suffix(8).reduce(0) { $0 << 8 | Int($1) } >= size
        }
        try delete("subjects", subjects)
        try delete("hashes", try rows("hashes", from: Int(TreeNode.storedCount(forSize: UInt64(size)))).map(\.key))
        try delete("checkpoints", try rows("checkpoints", from: size + 1).map(\.key))
    }

    /// Makes every link and every tree node fit the bytes again, but cannot sign.
    func rehash(from first: Int) throws {
        var frontier = MerkleFrontier()
        var nodes: [(key: [UInt8], value: [UInt8])] = []
        var events: [(key: [UInt8], value: [UInt8])] = []
        var previous: Digest?
        for row in try rows("events", from: 0) {
            var event = try Event(parsing: row.value.span)
            if let previous { event.previous = previous }
            let bytes = event.bytes
            let leaf = Digest.leaf(of: bytes.span)
            frontier.append(leaf) { (_, digest) throws(Never) in nodes.append((key(nodes.count), digest.array)) }
            events.append((row.key, bytes))
            previous = leaf
        }
        try put("events", events)
        try put("hashes", nodes)
    }
}
