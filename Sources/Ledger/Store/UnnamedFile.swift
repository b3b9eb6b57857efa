import FoundationEssentials
import LMDBFile
import SystemPackage

/// A file for temporary data that loses its name as soon as it is open: nothing of it stays, whatever happens.
public final class UnnamedFile {
    private let writing: FileDescriptor
    private let reading: FileParts
    private var buffer: [UInt8] = []
    /// How many bytes were added.
    public private(set) var length: Int64 = 0

    private static let pieceSize = 1 << 18

    /// An empty file in the system's folder for temporary data, for its owner alone.
    ///
    /// - Throws: an error of the system where it cannot be made.
    public init() throws {
        let path = FileManager.default.temporaryDirectory.path() + "/kept-" + UUID().uuidString
        writing = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: .ownerReadWrite)
        let parts = FileParts(path)
        try FileManager.default.removeItem(atPath: path)
        guard let parts else { throw Errno.ioError }
        reading = parts
    }

    /// Adds bytes at the end; gives where they begin.
    public func append(_ bytes: [UInt8]) throws -> Int64 {
        defer { length += Int64(bytes.count) }
        buffer += bytes
        if buffer.count >= Self.pieceSize { try flush() }
        return length
    }

    /// The `count` bytes at `offset`.
    ///
    /// - Throws: an error of the system where they cannot be read.
    public func read(at offset: Int64, count: Int) throws -> [UInt8] {
        if !buffer.isEmpty { try flush() }
        guard let bytes = reading.read(at: offset, count: count) else { throw Errno.ioError }
        return bytes
    }

    private func flush() throws {
        try writing.writeAll(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    deinit { try? writing.close() }
}
