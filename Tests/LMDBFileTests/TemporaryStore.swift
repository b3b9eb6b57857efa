import CLMDB
import Glibc
import LMDB
import LMDBFile
import SystemPackage

/// A directory with a store, removed at the end of a test.
struct TemporaryStore: ~Copyable {
    let path: String

    struct Failure: Error { let number: Int32 }

    init() throws {
        var template = Array("/tmp/kept-file-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Failure(number: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for name in ["/data.mdb", "/lock.mdb"] { unsafe unlink(path + name) }
        unsafe rmdir(path)
    }

    var dataFile: FilePath { FilePath(path + "/data.mdb") }

    func open() throws(LMDBError) -> Environment {
        try Environment.open(path: path, options: .init(mapByteCount: 1 << 30, create: true))
    }

    func openFile() throws(LMDBFileError) -> LMDBFile { try LMDBFile.open(dataFile) }

    /// Replaces the data file.
    func write(_ bytes: [UInt8]) throws {
        let file = try FileDescriptor.open(
            dataFile, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(bytes) }
    }

    /// The bytes of the data file.
    func bytes() throws -> [UInt8] {
        let file = try FileDescriptor.open(dataFile, .readOnly)
        return try file.closeAfter {
            let count = Int(try file.seek(offset: 0, from: .end))
            var bytes = [UInt8](repeating: 0, count: count)
            let read = try unsafe bytes.withUnsafeMutableBytes { try unsafe file.read(fromAbsoluteOffset: 0, into: $0) }
            guard read == count else { throw Failure(number: 0) }
            return bytes
        }
    }
}

/// A key and a value.
struct Pair: Hashable {
    var key: [UInt8]
    var value: [UInt8]
}

extension [UInt8] {
    init(_ bytes: Span<UInt8>) {
        self = [UInt8](capacity: bytes.count) { output in
            for index in bytes.indices { output.append(bytes[index]) }
        }
    }
}

/// The rest of a cursor's entries, or the first of them.
func pairs(_ cursor: consuming EntryCursor, limit: Int = .max) throws(LMDBFileError) -> [Pair] {
    var found: [Pair] = []
    while found.count < limit, try cursor.next() {
        found.append(Pair(key: [UInt8](cursor.key), value: [UInt8](cursor.value)))
    }
    return found
}

/// Everything a file gives, going on behind what is damaged: entries and problems of all tables.
func readAll(_ file: LMDBFile) -> (pairs: [Pair], problems: [LMDBFileError]) {
    var found: [Pair] = []
    var problems = file.metaProblems
    var tables: [LMDBFile.Table] = [file.mainTable]
    do throws(LMDBFileError) { tables += try file.tables() } catch { problems.append(error) }
    for table in tables {
        var cursor = file.entries(in: table)
        var isMore = true
        while isMore {
            do throws(LMDBFileError) {
                isMore = try cursor.next()
                if isMore { found.append(Pair(key: [UInt8](cursor.key), value: [UInt8](cursor.value))) }
            } catch {
                problems.append(error)
            }
        }
    }
    return (found, problems)
}

/// A small generator with a seed, so that a failing run can be repeated (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }
}
