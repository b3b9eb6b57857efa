public import SystemPackage

/// Makes a compact copy ready to stand in the place of the file it was made of.
///
/// LMDB leaves the bytes of deleted and moved entries between the entries of a page and behind a long value, and a
/// compact copy takes whole pages. And a copy counts its commits from 1, while the lock file, which stays, knows the
/// number of the last commit and finds the newer meta page by it.
public struct CompactCopy {
    private let file: LMDBFile
    private let writer: FileDescriptor
    private var size: Int { file.snapshot.pageByteCount }

    /// The copy at a path, which must not be open in LMDB.
    public init(_ path: FilePath) throws(LMDBFileError) {
        file = try LMDBFile.open(path)
        do {
            writer = try FileDescriptor.open(path, .writeOnly, options: .closeOnExec)
        } catch { throw Self.failure(error) }
    }

    /// Clears what no entry uses, and gives the copy the commit number of its source.
    public func finish(asCommit number: UInt64) throws(LMDBFileError) {
        defer { try? writer.close() }
        try clearGaps()
        try clearTails()
        try writeMetas(number)
    }

    /// The bytes between the entries of every branch and leaf page.
    private func clearGaps() throws(LMDBFileError) {
        var page: UInt64 = 2
        while page <= file.snapshot.lastPage {
            let bytes = try read(page)
            let header = PageHeader(bytes.span, at: 0)
            if header.flags.contains(.overflow) {
                page += max(1, header.overflowPageCount)
                continue
            }
            guard header.lower >= PageHeader.byteCount, header.lower <= header.upper, header.upper <= size else {
                throw LMDBFileError(.wrongBounds(lower: header.lower, upper: header.upper), page: page)
            }
            let offset = Int64(page) * Int64(size) + Int64(header.lower)
            try write([UInt8](repeating: 0, count: header.upper - header.lower), at: offset)
            page += 1
        }
    }

    /// The bytes behind every value that has pages of its own.
    private func clearTails() throws(LMDBFileError) {
        for table in try file.tables() {
            for run in try runs(in: table) {
                let bytes = try read(run.page)
                let pages = Int64(PageHeader(bytes.span, at: 0).overflowPageCount)
                let end = Int64(run.page) * Int64(size) + Int64(PageHeader.byteCount + run.valueByteCount)
                let rest = (Int64(run.page) + pages) * Int64(size) - end
                if rest > 0 { try write([UInt8](repeating: 0, count: Int(rest)), at: end) }
            }
        }
    }

    private func runs(in table: LMDBFile.Table) throws(LMDBFileError) -> [(page: UInt64, valueByteCount: Int)] {
        var cursor = file.entries(in: table)
        var runs: [(page: UInt64, valueByteCount: Int)] = []
        while try cursor.next() {
            if let run = cursor.overflowRun { runs.append(run) }
        }
        return runs
    }

    /// Both meta pages: the copy's own content, as the commit of that number and as the one before.
    private func writeMetas(_ number: UInt64) throws(LMDBFileError) {
        let newest: UInt64 = file.snapshot.transactionNumber & 1
        var bytes = [UInt8](repeating: 0, count: size)
        try file.descriptor.fill(&bytes, count: size, from: Int64(newest) * Int64(size), page: newest)
        for (page, commit) in [(number & 1, number), ((number &- 1) & 1, number &- 1)] {
            for byte in 0..<8 {
                bytes[byte] = UInt8(truncatingIfNeeded: page >> UInt64(8 * byte))
                bytes[Meta.transactionOffset + byte] = UInt8(truncatingIfNeeded: commit >> UInt64(8 * byte))
            }
            try write(bytes, at: Int64(page) * Int64(size))
        }
    }

    private func read(_ page: UInt64) throws(LMDBFileError) -> [UInt8] {
        _ = try file.pagesFrom(page)
        var bytes = [UInt8](repeating: 0, count: size)
        try file.descriptor.fill(&bytes, count: size, from: Int64(page) * Int64(size), page: page)
        return bytes
    }

    private func write(_ bytes: [UInt8], at offset: Int64) throws(LMDBFileError) {
        do { try writer.writeAll(toAbsoluteOffset: offset, bytes) } catch { throw Self.failure(error) }
    }

    private static func failure(_ error: any Error) -> LMDBFileError {
        LMDBFileError(.systemError((error as? Errno)?.rawValue ?? 0), page: nil)
    }
}
