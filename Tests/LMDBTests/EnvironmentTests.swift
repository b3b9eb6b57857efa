import Glibc
import LMDB
import Testing

@Suite struct `An environment` {
    @Test func `is not opened twice by one process, under any path`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        #expect(refusal { () throws(LMDBError) in _ = try Environment.open(path: directory.path) } == .alreadyOpen)
        let link = directory.path + "/link"
        try #require(unsafe symlink(directory.path, link) == 0)
        #expect(refusal { () throws(LMDBError) in _ = try Environment.open(path: link) } == .alreadyOpen)
        let usage = try environment.mapUsage()
        #expect(usage.mapByteCount == 16 << 20)
    }

    @Test func `can be opened again once it is closed`() throws {
        let directory = try TemporaryDirectory()
        try commitOne(in: directory)
        let environment = try Environment.open(path: directory.path, options: .init(readOnly: true))
        let snapshot = try environment.beginRead()
        let table = try snapshot.openTable("t")
        #expect(table?.name == "t")
    }

    private func commitOne(in directory: borrowing TemporaryDirectory) throws {
        let environment = try directory.open()
        _ = try makeTable("t", numbers: [1], in: environment)
    }

    @Test func `is not made unless that is asked for`() throws {
        let directory = try TemporaryDirectory()
        #expect(refusal { () throws(LMDBError) in _ = try Environment.open(path: directory.path) } == .missing)
        let absent = directory.path + "/absent"
        #expect(refusal { () throws(LMDBError) in _ = try Environment.open(path: absent) } == .errno(ENOENT))
        let readOnly = Environment.Options(readOnly: true, create: true)
        let code = refusal { () throws(LMDBError) in _ = try Environment.open(path: directory.path, options: readOnly) }
        #expect(code == .missing)
        #expect(directory.byteCount(of: "data.mdb") == nil)
        _ = try Environment.open(path: absent, options: .init(mapByteCount: 1 << 20, create: true))
        #expect(directory.mode(of: "absent") == 0o700)
        #expect(directory.mode(of: "absent/data.mdb") == 0o600)
        #expect(directory.mode(of: "absent/lock.mdb") == 0o600)
    }

    @Test func `refuses a file that is not LMDB's`() throws {
        let directory = try TemporaryDirectory()
        let descriptor = unsafe open(directory.path + "/data.mdb", O_CREAT | O_WRONLY, 0o600)
        let bytes = [UInt8](repeating: 7, count: 8_192)
        try #require(unsafe write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
        #expect(refusal { () throws(LMDBError) in _ = try Environment.open(path: directory.path) } == .invalid)
    }

    @Test func `opened for reading refuses to write`() throws {
        let directory = try TemporaryDirectory()
        try commitOne(in: directory)
        let environment = try Environment.open(path: directory.path, options: .init(readOnly: true))
        let code = refusal { () throws(LMDBError) in
            let transaction = try environment.beginWrite()
            try transaction.commit()
        }
        #expect(code == .readOnly)
    }

    @Test func `clears the slot of a reader that was killed`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        _ = try makeTable("t", numbers: [1], in: environment)
        try ProbeProcess("hold-read", directory.path).kill()
        let cleared = try environment.clearStaleReaders()
        let clearedAgain = try environment.clearStaleReaders()
        #expect(cleared == 1 && clearedAgain == 0)
    }

    @Test func `clears dead readers by itself when the slots run out`() throws {
        let directory = try TemporaryDirectory()
        let environment = try directory.open(maximumReaders: 2)
        _ = try makeTable("t", numbers: [1], in: environment)
        let snapshot = try environment.beginRead()
        try ProbeProcess("hold-read", directory.path).kill()
        let second = try environment.beginRead()
        _ = try second.openTable("t")
        let code = refusal { () throws(LMDBError) in
            let third = try environment.beginRead()
            _ = try third.openTable("t")
        }
        _ = try snapshot.openTable("t")
        #expect(code == .readersFull)
    }

    /// LMDB keeps all its locks on the lock file, so the data file may be read by other means.
    @Test func `keeps its snapshots when its data file is opened and closed by other means`() throws {
        let grown = try growth(afterClosing: "data.mdb")
        #expect(grown > 40 * 100_000)
        // The control: the same with the lock file costs this process its locks, and another takes its reader for dead.
        let control = try growth(afterClosing: "lock.mdb")
        #expect(control < 10 * 100_000)
    }

    /// How many bytes another process needs to replace one value many times, while this one holds a snapshot.
    private func growth(afterClosing name: String) throws -> Int {
        let directory = try TemporaryDirectory()
        let environment = try directory.open()
        _ = try makeTable("probe", numbers: [1], in: environment)
        let snapshot = try environment.beginRead()
        close(unsafe open(directory.path + "/" + name, O_RDONLY | O_CLOEXEC))
        try ProbeProcess("churn", directory.path).finish()
        let usage = try environment.mapUsage()
        _ = try snapshot.openTable("none")
        return usage.usedByteCount
    }

    @Test func `works with liblmdb 0.9 and says which`() {
        #expect(Environment.libraryVersion.hasPrefix("0.9."))
    }
}
