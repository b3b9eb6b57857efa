internal import SystemPackage

/// A file of any kind, read at places of the caller's choice.
public struct FileParts: ~Copyable {
    private let descriptor: FileDescriptor

    /// Opens the file at `path`; `nil` if it cannot be opened.
    public init?(_ path: String) {
        guard let descriptor = try? FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec) else {
            return nil
        }
        self.descriptor = descriptor
    }

    /// The `count` bytes at `offset`; `nil` if they are not there or cannot be read.
    public func read(at offset: Int64, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        guard let found = try? descriptor.read(into: &bytes, bytes.indices, from: offset), found == count else {
            return nil
        }
        return bytes
    }

    deinit { try? descriptor.close() }
}
