import Glibc
import LMDBFile
import SystemPackage
import Testing

@Suite struct `A file that is not what it should be` {
    @Test func `is refused if it is empty, short or something else`() throws {
        let store = try TemporaryStore()
        let missing = #expect(throws: LMDBFileError.self) { try store.openFile() }
        #expect(missing?.problem == .systemError(ENOENT))
        try store.write([])
        let empty = #expect(throws: LMDBFileError.self) { try store.openFile() }
        #expect(empty?.problem == .endOfFile && empty?.page == 0)
        try store.write(Array("SQLite format 3".utf8) + [UInt8](repeating: 0, count: 8_000))
        let other = #expect(throws: LMDBFileError.self) { try store.openFile() }
        #expect(other?.problem == .wrongMagic(0))
        let directory = #expect(throws: LMDBFileError.self) { try LMDBFile.open(FilePath(store.path)) }
        #expect(directory?.problem == .notAFile)
    }

    @Test func `is refused at once if it is a pipe`() throws {
        let store = try TemporaryStore()
        try #require(unsafe mkfifo(store.path + "/data.mdb", 0o600) == 0)
        let error = #expect(throws: LMDBFileError.self) { try store.openFile() }
        #expect(error?.problem == .notAFile)
    }

    @Test func `of format version 2 is refused`() throws {
        let store = try TemporaryStore()
        var file = HandmadeFile()
        file.version = 2
        try store.write(file.bytes)
        let error = #expect(throws: LMDBFileError.self) { try store.openFile() }
        #expect(error?.problem == .unsupportedVersion(2))
    }

    @Test func `made by hand is read if it is right`() throws {
        let found = try walk(HandmadeFile())
        #expect(found.problems.isEmpty)
        #expect(found.pairs == [Pair(key: [1], value: [10]), Pair(key: [2], value: [20])])
    }

    @Test func `with a branch that points to itself ends`() throws {
        var file = HandmadeFile()
        file.depth = 32
        file.branchPages = 31
        file.children = [2, 2, 2]
        let found = try walk(file)
        #expect(found.problems.map(\.page) == [2, 2, 2])
        #expect(Set(found.problems.map(\.problem)) == [.pageMetTwice])
    }

    @Test func `with a leaf that is used twice says so`() throws {
        var file = HandmadeFile()
        file.children = [3, 3]
        let found = try walk(file)
        #expect(found.problems.map(\.page) == [3])
        #expect(found.problems.map(\.problem) == [.pageMetTwice])
    }

    @Test(arguments: [0, 1, 5, 1 << 47] as [UInt64])
    func `with a child that is no data page says so`(child: UInt64) throws {
        var file = HandmadeFile()
        file.children = [3, child]
        let found = try walk(file)
        #expect(found.problems.map(\.page) == [child])
        #expect(found.problems.map(\.problem) == [.pageOutOfRange(last: 4)])
    }

    @Test func `whose counts are not those of its tree says so after the walk`() throws {
        var file = HandmadeFile()
        file.entries = .max
        let found = try walk(file)
        #expect(found.pairs.count == 2)
        #expect(found.problems.map(\.problem) == [.wrongCount(.entries, recorded: .max, found: 2)])
        file = HandmadeFile()
        file.branchPages = 7
        #expect(try walk(file).problems.map(\.problem) == [.wrongCount(.branchPages, recorded: 7, found: 1)])
    }

    @Test func `whose keys do not keep to their branch says so`() throws {
        var file = HandmadeFile()
        file.separator = [3]
        #expect(try walk(file).problems.map(\.problem) == [.keyOutsideBranch(index: 0)])
        file.separator = [1]
        #expect(try walk(file).problems.map(\.problem) == [.keyOutsideBranch(index: 1)])
        file.separator = [2]
        file.leafKeys = [2, 2]
        #expect(try walk(file).problems.map(\.problem) == [.keyOutsideBranch(index: 1)])
    }

    @Test func `with a value longer than its file takes no memory for it`() throws {
        var file = HandmadeFile()
        file.overflow = (page: 4, byteCount: 60 << 20)
        #expect(try walk(file).problems.map(\.problem) == [.endOfFile])
        file.overflow = (page: 4, byteCount: 4 << 30 - 1)
        let limit = 64 << 20
        #expect(try walk(file).problems.map(\.problem) == [.valueTooLong(byteCount: 4 << 30 - 1, limit: limit)])
    }

    @Test func `that claims to be huge is judged by its real length`() throws {
        var file = HandmadeFile()
        file.lastPage = 1 << 40
        file.children = [3, 1 << 39]
        #expect(try walk(file).problems.map(\.problem) == [.endOfFile])
        file.lastPage = .max
        let store = try TemporaryStore()
        try store.write(file.bytes)
        let error = #expect(throws: LMDBFileError.self) { try store.openFile() }
        #expect(error?.problem == .wrongTableRecord)
    }

    private func walk(_ file: HandmadeFile) throws -> (pairs: [Pair], problems: [LMDBFileError]) {
        let store = try TemporaryStore()
        try store.write(file.bytes)
        let opened = try store.openFile()
        var cursor = opened.entries(in: opened.mainTable)
        var found: [Pair] = []
        var problems: [LMDBFileError] = []
        for _ in 0..<1_000 {
            do throws(LMDBFileError) {
                guard try cursor.next() else { return (found, problems) }
                found.append(Pair(key: [UInt8](cursor.key), value: [UInt8](cursor.value)))
            } catch {
                problems.append(error)
            }
        }
        Issue.record("the walk does not end")
        return (found, problems)
    }
}
