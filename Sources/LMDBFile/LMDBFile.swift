public import SystemPackage

/// An LMDB 0.9 data file, read without LMDB.
///
/// Nothing in the file is trusted: whatever bytes it holds, reading ends in entries or in an ``LMDBFileError``, in
/// memory and time bounded by the file's real pages. It needs no lock file and no permission to write.
///
/// A file that nobody writes to can be read as it is. While a writer is at work, pages of the snapshot may be used
/// again once a further commit has ended: what was read is whole if the snapshot's number is still the newest
/// afterwards, or if an LMDB read transaction was held from before `open`.
///
/// Several threads may read one file, each with cursors of its own.
public final class LMDBFile: Sendable {
    /// Limits that keep a hostile file from taking memory.
    public struct Limits: Hashable, Sendable {
        /// The longest value that is accepted, in bytes.
        public var valueByteCount: Int
        /// The most named tables that are accepted.
        public var tableCount: Int

        /// The limits of a ledger: values of 64 MiB and 1,024 tables.
        public init(valueByteCount: Int = 64 << 20, tableCount: Int = 1_024) {
            self.valueByteCount = valueByteCount
            self.tableCount = tableCount
        }
    }

    /// What the two meta pages hold, or what is wrong with them.
    public let metas: [Result<Meta, LMDBFileError>]

    /// What is wrong with the meta pages, which must be looked at.
    ///
    /// With the newer meta page damaged or cut off, the file reads as it was one commit before, without any other sign.
    public var metaProblems: [LMDBFileError] {
        metas.compactMap { meta in
            if case .failure(let error) = meta { error } else { nil }
        }
    }

    /// The newest valid meta: the commit that is read.
    public let snapshot: Meta

    /// The length of the file in bytes when it was opened.
    public let byteCount: Int64

    let limits: Limits
    let descriptor: FileDescriptor

    private init(
        descriptor: FileDescriptor, byteCount: Int64, metas: [Result<Meta, LMDBFileError>], snapshot: Meta,
        limits: Limits
    ) {
        self.descriptor = descriptor
        self.byteCount = byteCount
        self.metas = metas
        self.snapshot = snapshot
        self.limits = limits
    }

    deinit { try? descriptor.close() }

    /// Opens a data file for reading.
    ///
    /// - Parameter commit: The commit to read, one that an LMDB read transaction holds meanwhile; the newest where
    ///   absent.
    /// - Throws: `systemError`; `notAFile`; `noValidMeta`, or what is wrong with page 0 if that is known, for a file
    ///   that is not LMDB 0.9's, or if neither meta page is of the wanted commit. A file with one damaged meta page
    ///   opens; `metaProblems` says so.
    public static func open(
        _ path: FilePath, commit: UInt64? = nil, limits: Limits = Limits()
    ) throws(LMDBFileError) -> LMDBFile {
        let (descriptor, byteCount) = try RegularFile.open(path)
        do throws(LMDBFileError) {
            let metas = try readMetas(descriptor, byteCount: byteCount)
            let valid = metas.compactMap { try? $0.get() }.filter { commit == nil || $0.transactionNumber == commit }
            guard let snapshot = valid.max(by: { $0.transactionNumber < $1.transactionNumber }) else {
                if case .failure(let error) = metas[0] { throw error }
                throw LMDBFileError(.noValidMeta)
            }
            // A writer puts pages into the file before the meta page that names them: the length is asked after it.
            let length = (try? Stat(descriptor)).map { Int64($0.size) } ?? byteCount
            return LMDBFile(
                descriptor: descriptor, byteCount: length, metas: metas, snapshot: snapshot, limits: limits)
        } catch {
            try? descriptor.close()
            throw error
        }
    }
}

extension LMDBFile {
    /// Reads both meta pages.
    ///
    /// The second is at the page size that the first names, or if that is damaged, wherever one is found.
    static func readMetas(
        _ descriptor: FileDescriptor, byteCount: Int64
    ) throws(LMDBFileError) -> [Result<Meta, LMDBFileError>] {
        let first = readMeta(descriptor, page: 0, at: 0)
        if let meta = try? first.get() {
            let second = readMeta(descriptor, page: 1, at: Int64(meta.pageByteCount))
            guard let other = try? second.get(), other.pageByteCount != meta.pageByteCount else {
                return [first, second]
            }
            let error = LMDBFileError(.wrongPageSize(UInt32(other.pageByteCount)), page: 1)
            return [first, .failure(error)]
        }
        var size = Int64(Meta.pageSizes.lowerBound)
        while size <= Meta.pageSizes.upperBound {
            let second = readMeta(descriptor, page: 1, at: size)
            if let meta = try? second.get(), meta.pageByteCount == size { return [first, second] }
            size *= 2
        }
        return [first, .failure(LMDBFileError(.noValidMeta, page: 1))]
    }

    private static func readMeta(
        _ descriptor: FileDescriptor, page: UInt64, at offset: Int64
    ) -> Result<Meta, LMDBFileError> {
        Result { () throws(LMDBFileError) in
            var bytes = [UInt8](repeating: 0, count: Meta.byteCount)
            var again = bytes
            // A writer may be in the middle of it: two readings in a row must agree.
            for _ in 0..<64 {
                try descriptor.fill(&bytes, count: Meta.byteCount, from: offset, page: page)
                try descriptor.fill(&again, count: Meta.byteCount, from: offset, page: page)
                if bytes == again { break }
            }
            return try Meta(bytes.span, page: page)
        }
    }
}
