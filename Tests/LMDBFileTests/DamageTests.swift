import Glibc
import LMDB
import LMDBFile
import Testing

@Suite struct `A damaged data file` {
    @Test func `with one flipped bit anywhere gives an error, other entries or the same, and never traps`() throws {
        let store = try TemporaryStore()
        try fill(store)
        let original = try store.bytes()
        var generator = SeededGenerator(seed: 1)
        var damaged = 0
        for _ in 0..<700 {
            let offset = Int.random(in: 0..<original.count, using: &generator)
            let mask: UInt8 = 1 << UInt8.random(in: 0..<8, using: &generator)
            try overwrite(store, at: offset, with: [original[offset] ^ mask])
            if outcome(store).problems.isEmpty == false { damaged += 1 }
            try overwrite(store, at: offset, with: [original[offset]])
        }
        let whole = outcome(store)
        #expect(whole.problems.isEmpty && whole.pairs.count == 907)
        #expect(damaged > 30)
    }

    @Test func `with random bytes over page headers and entry offsets never traps`() throws {
        let store = try TemporaryStore()
        try fill(store)
        let original = try store.bytes()
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<500 {
            let page = Int.random(in: 0..<original.count / 4_096, using: &generator) * 4_096
            let start = page + Int.random(in: 0..<48, using: &generator)
            let length = Int.random(in: 1...16, using: &generator)
            try overwrite(store, at: start, with: generator.bytes(length))
            _ = outcome(store)
            try overwrite(store, at: start, with: Array(original[start..<start + length]))
        }
        #expect(outcome(store).problems.isEmpty)
    }

    @Test func `that is cut off at a page ends in an error, unless only free pages are gone`() throws {
        let store = try TemporaryStore()
        try fill(store)
        let original = try store.bytes()
        let whole = outcome(store).pairs
        for count in stride(from: 0, to: original.count, by: 4_096) {
            try store.write(Array(original[..<count]))
            let found = outcome(store)
            #expect(!found.problems.isEmpty || found.pairs == whole)
            if count <= 4_096 { #expect(found.pairs.isEmpty && !found.problems.isEmpty) }
        }
    }

    @Test func `opens by its other meta page when one is damaged, and says so`() throws {
        let store = try TemporaryStore()
        try fill(store)
        for page in [0, 1] {
            let original = try store.bytes()
            try overwrite(store, at: page * 4_096 + 16, with: [0])
            let file = try store.openFile()
            #expect(file.metaProblems.map(\.problem) == [.wrongMagic(0xBEEF_C000)])
            #expect(file.metaProblems.map(\.page) == [UInt64(page)])
            #expect(file.snapshot.page == UInt64(1 - page))
            try store.write(original)
        }
        try overwrite(store, at: 16, with: [0])
        try overwrite(store, at: 4_096 + 16, with: [0])
        let error = #expect(throws: LMDBFileError.self) { try store.openFile() }
        #expect(error?.problem == .wrongMagic(0xBEEF_C000))
        #expect(error?.page == 0)
    }

    @Test func `lists what is wrong and goes on behind it`() throws {
        let store = try TemporaryStore()
        let environment = try store.open()
        var transaction = try environment.beginWrite()
        guard let table = try transaction.openTable("t", create: true) else { return }
        for number: UInt64 in 0..<2_000 {
            let key = BigEndianKey(number)
            try transaction.append(key.span, forKey: key.span, in: table)
        }
        try transaction.commit()
        let leaves = try leafPages(of: store)
        try #require(leaves.count > 10)
        for page in [leaves[2], leaves[5]] { try overwrite(store, at: Int(page) * 4_096, with: [0xFF]) }
        let found = outcome(store)
        let row = Pair(key: Array("t".utf8), value: [])
        let numbers = found.pairs.filter { $0.key != row.key }
        #expect(found.problems.map(\.page) == [leaves[2], leaves[5]])
        #expect(numbers.count < 2_000 && numbers.count > 2_000 - 2 * 200)
        #expect(numbers.last?.key == [0, 0, 0, 0, 0, 0, 7, 207])
    }

    private func leafPages(of store: borrowing TemporaryStore) throws -> [UInt64] {
        let file = try store.openFile()
        var cursor = file.entries(in: try #require(try file.table(named: "t")))
        var pages: [UInt64] = []
        while try cursor.next() {
            if pages.last != cursor.page { pages.append(cursor.page) }
        }
        return pages
    }

    /// A table of many small entries and one of a few long ones, in about 30 pages.
    private func fill(_ store: borrowing TemporaryStore) throws(LMDBError) {
        let environment = try store.open()
        var transaction = try environment.beginWrite()
        for (name, count, length) in [("small", 900 as UInt64, 20), ("long", 5, 5_000)] {
            guard let table = try transaction.openTable(name, create: true) else { continue }
            for number in 0..<count {
                let key = BigEndianKey(number)
                let value = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: length)
                try transaction.append(value.span, forKey: key.span, in: table)
            }
        }
        try transaction.commit()
    }

    private func outcome(_ store: borrowing TemporaryStore) -> (pairs: [Pair], problems: [LMDBFileError]) {
        do throws(LMDBFileError) {
            return readAll(try store.openFile())
        } catch {
            return ([], [error])
        }
    }
}

/// Writes over a part of the data file.
func overwrite(_ store: borrowing TemporaryStore, at offset: Int, with bytes: [UInt8]) throws {
    let descriptor = unsafe open(store.path + "/data.mdb", O_WRONLY | O_CLOEXEC)
    defer { close(descriptor) }
    try #require(unsafe pwrite(descriptor, bytes, bytes.count, offset) == bytes.count)
}
