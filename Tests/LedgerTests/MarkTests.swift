import Dispatch
import FoundationEssentials
import Glibc
import LedgerTesting
import Testing
import Transparency

@testable import Ledger

@Suite struct `What a computer has seen` {
    private let origin = TestLedger.origin

    /// What a power cut may leave of a file that was being written.
    static let tornBytes: [@Sendable ([UInt8]) -> [UInt8]] = [
        { _ in [] },
        { [UInt8](repeating: 0, count: $0.count) },
        { Array($0.prefix(9)) },
        { Array($0.prefix(40)) + [UInt8](repeating: 0, count: $0.count - 40) },
    ]

    @Test(.evidence(for: "G-15"), arguments: tornBytes.indices)
    func `outlives a power cut that tears the slot which is not waited for`(_ cut: Int) throws {
        let directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        try test.append([TestLedger.note(1)])
        try directory.copy("ledger", to: "older")
        let late = try test.append([TestLedger.note(2)])
        try test.marks.raise(late.note, origin: origin)
        try tear(test.marks, Self.tornBytes[cut](late.note))
        let mark = try test.marks.mark(origin: origin)
        #expect(mark.checkpoint?.size == UInt64(late.head.size) && mark.torn == [test.marks.paths(for: origin)[0]])
        let older = try Ledger.open(at: directory.file("older"), content: .sample)
        #expect(throws: LedgerError.olderThanSeen(size: 3, seen: 4)) {
            try older.head(continuing: try older.seen(test.marks))
        }
    }

    @Test(arguments: tornBytes.indices)
    func `torn in its only slot counts as nothing, is told, and is made anew by the next append`(_ cut: Int) throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let first = try test.append([TestLedger.note(1)])
        try test.marks.raise(first.note, origin: origin)
        try FileManager.default.removeItem(atPath: test.marks.paths(for: origin)[1])
        try tear(test.marks, Self.tornBytes[cut](first.note))
        let seen = try test.ledger.seen(test.marks)
        #expect(seen.torn == [test.marks.paths(for: origin)[0]])
        #expect(try test.ledger.head(continuing: seen).size == first.head.size)
        let next = try test.append([TestLedger.note(2)])
        try test.marks.raise(next.note, origin: origin)
        for path in test.marks.paths(for: origin) { #expect(try SmallFile.read(path) == next.note) }
    }

    @Test func `in one slot, as 0.1.0 wrote it, counts`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let note = try test.append([TestLedger.note(1)]).note
        try SmallFile.makeDirectory(test.marks.stateDirectory)
        try SmallFile.create(test.marks.paths(for: origin)[0], note)
        #expect(try test.marks.seen(origin: origin)?.size == 3)
    }

    @Test func `is an error where somebody wrote something else, or it cannot be read, and never nothing`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.append([TestLedger.note(1)])
        let path = test.marks.paths(for: origin)[0]
        try SmallFile.makeDirectory(test.marks.stateDirectory)
        try SmallFile.create(path, Array("nothing to see here".utf8))
        #expect(throws: LedgerError.file(path: path, reason: "is not a checkpoint; remove it if you know why")) {
            try test.ledger.seen(test.marks)
        }
        try FileManager.default.removeItem(atPath: path)
        let strange = LedgerError.file(path: path, reason: "is no file, but a directory, a pipe or a device")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: strange) { try test.ledger.seen(test.marks) }
        try FileManager.default.removeItem(atPath: path)
        #expect(unsafe mkfifo(path, 0o600) == 0)
        #expect(throws: strange) { try test.ledger.seen(test.marks) }
        // A file where the directory should be: the mark is not "not there".
        try FileManager.default.removeItem(atPath: test.marks.stateDirectory)
        try SmallFile.create(test.marks.stateDirectory, [])
        #expect(throws: LedgerError.file(path: path, reason: "cannot be read: Not a directory")) {
            try test.ledger.seen(test.marks)
        }
    }

    @Test func `is not lowered by those who raise it at the same time`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let notes = try (0..<24).map { try test.append([TestLedger.note($0)]).note }
        for _ in 0..<10 {
            try? FileManager.default.removeItem(atPath: test.marks.stateDirectory)
            let marks = test.marks
            DispatchQueue.concurrentPerform(iterations: notes.count) { place in
                try? marks.raise(notes[(place * 7) % notes.count], origin: TestLedger.origin)
            }
            #expect(try test.marks.seen(origin: origin)?.size == 26)
        }
    }

    @Test(.evidence(for: "G-17"))
    func `before the end is read is never ahead of it, whoever writes in between`() throws {
        var test = try TestLedger(in: TemporaryDirectory())
        let seen = try test.ledger.seen(test.marks)
        let late = try test.append([TestLedger.note(1)])
        try test.marks.raise(late.note, origin: origin)
        #expect(try test.ledger.head(continuing: seen).size == late.head.size)
    }

    @Test(arguments: [[], [0, 0, 0], Array("hello".utf8)])
    func `beside the store counts as nothing where it is torn, and is made anew`(_ bytes: [UInt8]) throws {
        var test = try TestLedger(in: TemporaryDirectory())
        try test.directory.write("ledger/head", bytes)
        let seen = try test.ledger.seen(test.marks)
        #expect(seen.torn == [test.directory.file("ledger/head")])
        _ = try test.ledger.head(continuing: seen)
        let next = try test.append([TestLedger.note(1)])
        #expect(test.directory.bytes("ledger/head") == next.note)
    }

    private func tear(_ marks: HighWaterMarks, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: marks.paths(for: origin)[0]))
    }
}
