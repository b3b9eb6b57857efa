import LMDBFile

/// The bytes of a file from its beginning, as many at a time as are asked for.
public struct FileBytes: ~Copyable {
    private var pieces: FilePieces
    private var buffer: ArraySlice<UInt8> = []
    /// Whether the file could not be read to its end.
    public private(set) var isUnreadable = false

    /// Opens the file at `path`; `nil` if it cannot be opened.
    public init?(_ path: String) {
        guard let pieces = FilePieces(path) else { return nil }
        self.pieces = pieces
    }

    /// The next `count` bytes; fewer only at the end of the file, or where it cannot be read.
    public mutating func next(_ count: Int = 1 << 18) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            if buffer.isEmpty {
                guard let piece = pieces.next() else {
                    isUnreadable = true
                    return bytes
                }
                guard !piece.isEmpty else { return bytes }
                buffer = piece
            }
            let taken = buffer.prefix(count - bytes.count)
            bytes += taken
            buffer = buffer.dropFirst(taken.count)
        }
        return bytes
    }
}
