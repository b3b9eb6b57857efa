internal import SystemPackage

extension FileDescriptor {
    /// Reads exactly `count` bytes at `offset` into the beginning of `bytes`.
    ///
    /// The only unsafe expression of this room: pread(2) takes a pointer, here to the array's own storage, and writes
    /// at most as many bytes as the rebased buffer has.
    func fill(_ bytes: inout [UInt8], count: Int, from offset: Int64, page: UInt64) throws(LMDBFileError) {
        precondition(count <= bytes.count)
        var filled = 0
        while filled < count {
            let position = offset + Int64(filled)
            let range = filled..<count
            let result = Result {
                try unsafe bytes.withUnsafeMutableBytes { buffer in
                    try unsafe read(
                        fromAbsoluteOffset: position, into: UnsafeMutableRawBufferPointer(rebasing: buffer[range]))
                }
            }
            switch result {
            case .success(0): throw LMDBFileError(.endOfFile, page: page)
            case .success(let more): filled += more
            case .failure(let error):
                throw LMDBFileError(.systemError((error as? Errno)?.rawValue ?? 0), page: page)
            }
        }
    }
}
