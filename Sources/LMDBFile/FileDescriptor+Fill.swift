internal import SystemPackage

extension FileDescriptor {
    /// Reads exactly `count` bytes at `offset` into the beginning of `bytes`.
    ///
    /// The only unsafe expression of this room: pread(2) takes a pointer, here to the array's own storage, and writes
    /// at most as many bytes as the rebased buffer has.
    func fill(_ bytes: inout [UInt8], count: Int, from offset: Int64, page: UInt64) throws(LMDBFileError) {
        var filled = 0
        while filled < count {
            let more: Int
            do throws(Errno) {
                more = try read(into: &bytes, filled..<count, from: offset + Int64(filled))
            } catch { throw LMDBFileError(.systemError(error.rawValue), page: page) }
            guard more > 0 else { throw LMDBFileError(.endOfFile, page: page) }
            filled += more
        }
    }

    /// Reads as many bytes at `offset` as there are, and as fit, into a part of `bytes`; 0 at the end of the file.
    func read(into bytes: inout [UInt8], _ range: Range<Int>, from offset: Int64) throws(Errno) -> Int {
        precondition(range.upperBound <= bytes.count)
        let result = Result {
            try unsafe bytes.withUnsafeMutableBytes { buffer in
                try unsafe read(
                    fromAbsoluteOffset: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[range]))
            }
        }
        do { return try result.get() } catch { throw error as? Errno ?? .ioError }
    }
}
