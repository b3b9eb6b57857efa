internal import Glibc

extension LMDBError: CustomStringConvertible {
    /// The failure in plain words, ending with the call that reported it.
    public var description: String { "\(code) (\(call))" }
}

extension LMDBError.Code: CustomStringConvertible {
    /// The failure in plain words.
    public var description: String {
        switch self {
        case .keyExists: "the key is in the table already"
        case .keyNotAscending: "the appended key does not sort after the last key of its table"
        case .notFound: "there is no such key or table"
        case .pageNotFound: "a page that another page points to is not there: the file is damaged"
        case .corrupted: "a page is not of the expected kind: the file is damaged"
        case .panic: "an earlier failure left the store unusable: close it and open it again"
        case .versionMismatch: "the file belongs to another version of LMDB"
        case .invalid: "the file is not an LMDB file"
        case .mapFull: "the memory map is full"
        case .tablesFull: "there is no room for another named table"
        case .readersFull: "every reader slot is taken"
        case .transactionFull: "the transaction holds too many changed pages"
        case .mapResized: "another process grew the file while a transaction of this process is open"
        case .incompatible: "the table or file is of a kind that cannot be used here"
        case .badTransaction: "an earlier failure ended this transaction"
        case .badValueSize: "a key must have 1 to 511 bytes, and a value less than 4 GiB"
        case .badTable: "the table is not valid in this transaction"
        case .errno(let number): "\(Self.systemMessage(number)) (error \(number))"
        case .unknown(let number): "liblmdb returned the unknown code \(number)"
        case .alreadyOpen: "this process has the file open already"
        case .missing: "there is no data file"
        case .networkFileSystem(let kind):
            "the directory is on a network file system (\(kind)), which is not safe for LMDB"
        case .unsupportedLibrary(let version): "liblmdb \(version) is loaded, but only the 0.9 series is supported"
        case .unsafeFlags(let flags): "the store came up with unsafe flags 0x\(String(flags, radix: 16))"
        case .transactionOpen: "a transaction of this process is still open"
        case .transactionTooOld: "the transaction began before the table was opened"
        case .readOnly: "the store was opened for reading only"
        case .replaced: "another process has put a compacted file in its place"
        case .standardStream: "standard input, output or error is closed, and what is printed would go into the store"
        case .otherNames(0): "data.mdb is a symbolic link"
        case .otherNames(let count): "data.mdb has \(count) names"
        case .lockFile: "lock.mdb is a link, has several names, or is no plain file"
        case .diskFull: "the disk is full"
        }
    }

    private static func systemMessage(_ number: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        // `strerror` shares one buffer between threads.
        guard unsafe strerror_r(number, &buffer, buffer.count) == 0 else { return "system error" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
