public import SystemPackage

/// Overwrites with zeros what no entry of a data file uses.
///
/// LMDB leaves the bytes of deleted and moved entries between the entries of a page; a compact copy takes whole pages,
/// and so takes them along.
public enum UnusedBytes {
    /// Clears the unused bytes of every branch and leaf page of a compact copy, in which every page is in use.
    ///
    /// The file must not be open in LMDB. It is on the disk when this returns.
    public static func clear(_ path: FilePath) throws(LMDBFileError) {
        let file = try LMDBFile.open(path)
        let size = file.snapshot.pageByteCount
        let writer: FileDescriptor
        do { writer = try FileDescriptor.open(path, .writeOnly) } catch { throw Self.failure(error) }
        defer { try? writer.close() }
        var page: UInt64 = 2
        var bytes = [UInt8](repeating: 0, count: size)
        while page <= file.snapshot.lastPage {
            _ = try file.pagesFrom(page)
            let offset = Int64(page) * Int64(size)
            try file.descriptor.fill(&bytes, count: size, from: offset, page: page)
            let header = PageHeader(bytes.span, at: 0)
            if header.flags.contains(.overflow) {
                page += max(1, header.overflowPageCount)
                continue
            }
            guard header.lower >= PageHeader.byteCount, header.lower <= header.upper, header.upper <= size else {
                throw LMDBFileError(.wrongBounds(lower: header.lower, upper: header.upper), page: page)
            }
            do {
                let zeros = [UInt8](repeating: 0, count: header.upper - header.lower)
                try writer.writeAll(toAbsoluteOffset: offset + Int64(header.lower), zeros)
            } catch { throw Self.failure(error) }
            page += 1
        }
    }

    private static func failure(_ error: any Error) -> LMDBFileError {
        LMDBFileError(.systemError((error as? Errno)?.rawValue ?? 0), page: nil)
    }
}
