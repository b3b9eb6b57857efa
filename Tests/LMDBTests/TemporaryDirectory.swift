internal import Glibc
internal import LMDB

/// A directory that is removed with everything in it at the end of a test.
struct TemporaryDirectory: ~Copyable {
    let path: String

    struct Failure: Error { let number: Int32 }

    init() throws {
        var template = Array("/tmp/kept-lmdb-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Failure(number: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        if let directory = unsafe opendir(path) {
            while let entry = unsafe readdir(directory) {
                let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                }
                if name != "." && name != ".." { remove(path + "/" + name) }
            }
            unsafe closedir(directory)
            unsafe rmdir(path)
        } else {
            unsafe unlink(path)
        }
    }

    /// A fresh environment with a small map.
    func open(mapByteCount: Int = 16 << 20, maximumReaders: Int = 32) throws -> Environment {
        try Environment.open(
            path: path,
            options: .init(mapByteCount: mapByteCount, maximumReaders: maximumReaders, create: true))
    }

    /// The length of a file in the directory in bytes, or nil if there is none.
    func byteCount(of name: String) -> Int? {
        var status = stat()
        return unsafe stat(path + "/" + name, &status) == 0 ? Int(status.st_size) : nil
    }

    /// The permissions of a file in the directory.
    func mode(of name: String) -> UInt32? {
        var status = stat()
        return unsafe stat(path + "/" + name, &status) == 0 ? status.st_mode & 0o777 : nil
    }
}

/// The bytes of a span as an array, for comparing.
func copy(_ bytes: Span<UInt8>) -> [UInt8] {
    [UInt8](capacity: bytes.count) { output in
        for index in bytes.indices { output.append(bytes[index]) }
    }
}

/// All entries of a table in the order of a cursor.
func entries(of table: Table, in environment: borrowing Environment) throws -> [[[UInt8]]] {
    let snapshot = try environment.beginRead()
    var cursor = try snapshot.cursor(in: table)
    var found: [[[UInt8]]] = []
    while let entry = try cursor.next() { found.append([copy(entry.key), copy(entry.value)]) }
    return found
}

/// Makes the table and commits entries whose key and value are the same number.
func makeTable(_ name: String, numbers: [UInt64], in environment: borrowing Environment) throws -> Table {
    var transaction = try environment.beginWrite()
    guard let table = try transaction.openTable(name, create: true) else { throw TemporaryDirectory.Failure(number: 0) }
    for number in numbers {
        let key = BigEndianKey(number)
        try transaction.insert(key.span, forKey: key.span, in: table)
    }
    try transaction.commit()
    return table
}
