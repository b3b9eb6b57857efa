internal import CLMDB

/// A refusal or failure of the store, with the call that reported it.
public struct LMDBError: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Code: Hashable, Sendable {
        /// The key is in the table already. `MDB_KEYEXIST`
        case keyExists
        /// An appended key does not sort after the last key of its table. `MDB_KEYEXIST` from an append
        case keyNotAscending
        /// No such key or table. `MDB_NOTFOUND`
        case notFound
        /// A page that another page points to is not there. `MDB_PAGE_NOTFOUND`
        case pageNotFound
        /// A page is not of the kind that was expected. `MDB_CORRUPTED`
        case corrupted
        /// An earlier failure left the environment unusable: close it. `MDB_PANIC`
        case panic
        /// The file belongs to another version of LMDB. `MDB_VERSION_MISMATCH`
        case versionMismatch
        /// The file is not an LMDB file. `MDB_INVALID`
        case invalid
        /// The memory map is full: end the transaction, grow the map, try again. `MDB_MAP_FULL`
        case mapFull
        /// There is no room for another named table. `MDB_DBS_FULL`
        case tablesFull
        /// Every reader slot is taken. `MDB_READERS_FULL`
        case readersFull
        /// The transaction holds too many changed pages. `MDB_TXN_FULL`
        case transactionFull
        /// Another process grew the map while a transaction of this process is open. `MDB_MAP_RESIZED`
        case mapResized
        /// The table was made with flags this wrapper does not use, or the file cannot be compacted. `MDB_INCOMPATIBLE`
        case incompatible
        /// An earlier failure ended this transaction. `MDB_BAD_TXN`
        case badTransaction
        /// The key is empty or longer than 511 bytes, or the value is too long. `MDB_BAD_VALSIZE`
        case badValueSize
        /// The table handle is not valid in this transaction. `MDB_BAD_DBI`
        case badTable
        /// The operating system refused; the payload is its error number.
        case errno(Int32)
        /// liblmdb returned a number that its header does not name.
        case unknown(Int32)
        /// This process has the file open already.
        case alreadyOpen
        /// There is no data file, and creating one was not asked for.
        case missing
        /// The directory is on a network file system, where LMDB's locks and memory map are not safe.
        case networkFileSystem(String)
        /// The loaded liblmdb is not of the 0.9 series; the payload is its version.
        case unsupportedLibrary(String)
        /// The environment came up with flags that give up durability or locking.
        case unsafeFlags(UInt32)
        /// A transaction of this process stands in the way of the call.
        case transactionOpen
        /// The transaction began before this table was opened by another: begin a newer one.
        case transactionTooOld
        /// The environment was opened for reading only.
        case readOnly
        /// Another file stands where this one was opened: open it again.
        case replaced
        /// Standard input, output or error is closed, so that the store's file would be printed to.
        case standardStream
        /// The data file has so many names, or its name is a symbolic link (0): writers by different names do not see
        /// each other's locks.
        case otherNames(Int)
        /// `lock.mdb` is a link, has several names or is no plain file: what it leads to would be overwritten.
        case lockFile
        /// The disk is full; liblmdb calls that an error of input and output.
        case diskFull
    }

    /// What went wrong, to branch on.
    public let code: Code

    /// The C function, or the Swift one where none was called, that reported it.
    public let call: String

    init(_ code: Code, from call: String) {
        self.code = code
        self.call = call
    }

    /// The error that a return code of liblmdb stands for.
    init(returnCode: Int32, from call: String) {
        self.init(Code(returnCode: returnCode), from: call)
    }
}

extension LMDBError.Code {
    init(returnCode: Int32) {
        switch returnCode {
        case MDB_KEYEXIST: self = .keyExists
        case MDB_NOTFOUND: self = .notFound
        case MDB_PAGE_NOTFOUND: self = .pageNotFound
        case MDB_CORRUPTED: self = .corrupted
        case MDB_PANIC: self = .panic
        case MDB_VERSION_MISMATCH: self = .versionMismatch
        case MDB_INVALID: self = .invalid
        case MDB_MAP_FULL: self = .mapFull
        case MDB_DBS_FULL: self = .tablesFull
        case MDB_READERS_FULL: self = .readersFull
        case MDB_TXN_FULL: self = .transactionFull
        case MDB_MAP_RESIZED: self = .mapResized
        case MDB_INCOMPATIBLE: self = .incompatible
        case MDB_BAD_TXN: self = .badTransaction
        case MDB_BAD_VALSIZE: self = .badValueSize
        case MDB_BAD_DBI: self = .badTable
        case 1...: self = .errno(returnCode)
        default: self = .unknown(returnCode)
        }
    }
}

/// Throws unless `returnCode` says success.
func check(_ returnCode: Int32, from call: String) throws(LMDBError) {
    guard returnCode == MDB_SUCCESS else { throw LMDBError(returnCode: returnCode, from: call) }
}
