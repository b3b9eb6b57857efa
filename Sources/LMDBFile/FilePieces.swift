internal import SystemPackage

/// A file of any kind, read piece by piece from its beginning.
///
/// A long one takes no more memory than a short one.
public struct FilePieces: ~Copyable {
    private let descriptor: FileDescriptor
    private var buffer: [UInt8]
    private var offset: Int64 = 0

    /// Opens the file at `path`; `nil` if it cannot be opened.
    public init?(_ path: String, pieceSize: Int = 1 << 18) {
        guard let descriptor = try? FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec) else {
            return nil
        }
        self.descriptor = descriptor
        buffer = [UInt8](repeating: 0, count: pieceSize)
    }

    /// The next bytes; nothing at the end, `nil` if they cannot be read.
    public mutating func next() -> ArraySlice<UInt8>? {
        guard let count = try? descriptor.read(into: &buffer, buffer.indices, from: offset) else { return nil }
        offset += Int64(count)
        return buffer.prefix(count)
    }

    deinit { try? descriptor.close() }
}
