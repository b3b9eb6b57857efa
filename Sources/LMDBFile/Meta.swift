/// One of the two roots of the file: a committed state of all tables.
///
/// A commit writes its root over the older of the two, so the file always holds the last commit and the one before.
///
///      0  page header, see `PageHeader`
///     16  u32  magic number 0xBEEFC0DE
///     20  u32  format version, 1
///     24  u64  address of a fixed map, not used
///     32  u64  size of the memory map
///     40       record of the free list, see `TableRecord`; its first number is the page size
///     88       record of the main table, which holds a row for every named one
///    136  u64  last page in use
///    144  u64  transaction number
public struct Meta: Hashable, Sendable {
    static let byteCount = 152
    static let magic: UInt32 = 0xBEEF_C0DE
    static let version: UInt32 = 1
    static let pageSizes = 512...32_768

    /// The page the meta is on, 0 or 1.
    public let page: UInt64

    /// The number of the transaction that wrote it; 0 for a file that has seen none.
    public let transactionNumber: UInt64
    /// Where that number stands in the page.
    static let transactionOffset = 144

    /// The last page in use.
    public let lastPage: UInt64

    /// The size of a page in bytes, a power of two.
    public let pageByteCount: Int

    /// The size of the memory map of the process that wrote it.
    public let mapByteCount: UInt64

    let free: TableRecord
    let main: TableRecord

    /// Reads meta page `page` from its first 152 bytes.
    init(_ bytes: Span<UInt8>, page: UInt64) throws(LMDBFileError) {
        let magic = bytes.number32(at: 16)
        guard magic == Self.magic else { throw LMDBFileError(.wrongMagic(magic), page: page) }
        let version = bytes.number32(at: 20)
        guard version == Self.version else { throw LMDBFileError(.unsupportedVersion(version), page: page) }
        let number = bytes.number64(at: 0)
        guard number == page else { throw LMDBFileError(.wrongPageNumber(number), page: page) }
        let flags = bytes.number16(at: 10)
        guard flags == PageHeader.Flags.meta.rawValue else {
            throw LMDBFileError(.wrongKind(flags: flags, expected: .meta), page: page)
        }
        let pageSize = bytes.number32(at: 40)
        guard Self.pageSizes.contains(Int(pageSize)), pageSize.nonzeroBitCount == 1 else {
            throw LMDBFileError(.wrongPageSize(pageSize), page: page)
        }
        let last = bytes.number64(at: 136)
        guard let free = TableRecord(bytes, at: 40, lastPage: last),
            let main = TableRecord(bytes, at: 88, lastPage: last), main.flags.isDisjoint(with: .duplicates),
            // So that no byte offset of a page ever overflows.
            last >= 1, last < UInt64(Int64.max) / UInt64(Self.pageSizes.upperBound) - 1
        else { throw LMDBFileError(.wrongTableRecord, page: page) }
        self.page = page
        self.free = free
        self.main = main
        lastPage = last
        pageByteCount = Int(pageSize)
        mapByteCount = bytes.number64(at: 32)
        transactionNumber = bytes.number64(at: 144)
    }
}
