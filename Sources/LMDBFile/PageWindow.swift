/// A run of neighbouring pages in memory, so that pages read in order cost one call in eight.
struct PageWindow: ~Copyable, Sendable {
    private static let runLength: UInt64 = 8

    private(set) var bytes: [UInt8] = []
    private var first: UInt64 = 0
    private var count: UInt64 = 0
    private var isLent = false

    /// Brings a page in and says at which offset of `bytes` it begins.
    ///
    /// A page that follows closely on those in memory is read with its neighbours; any other alone.
    mutating func load(_ page: UInt64, of file: LMDBFile) throws(LMDBFileError) -> Int {
        let size = file.snapshot.pageByteCount
        if page >= first, page - first < count { return Int(page - first) * size }
        let isNear = count > 0 && page > first && page - first < count + Self.runLength
        let available = try file.pagesFrom(page)
        let run = isNear ? min(Self.runLength, available) : 1
        let byteCount = Int(run) * size
        if isLent || bytes.count < byteCount { bytes = [UInt8](repeating: 0, count: byteCount) }
        isLent = false
        count = 0
        try file.descriptor.fill(&bytes, count: byteCount, from: Int64(page) * Int64(size), page: page)
        first = page
        count = run
        return 0
    }

    /// A part of the pages in memory; the next pages get storage of their own.
    mutating func lend(_ range: Range<Int>) -> LentBytes {
        isLent = true
        return LentBytes(bytes, range)
    }
}

extension LMDBFile {
    /// How many pages the file really has from `page` on, at least one.
    func pagesFrom(_ page: UInt64) throws(LMDBFileError) -> UInt64 {
        guard page >= 2, page <= snapshot.lastPage else {
            throw LMDBFileError(.pageOutOfRange(last: snapshot.lastPage), page: page)
        }
        let whole = UInt64(byteCount) / UInt64(snapshot.pageByteCount)
        guard page < whole else { throw LMDBFileError(.endOfFile, page: page) }
        return whole - page
    }
}
