import Glibc
import SystemPackage

/// One process at a time may change the ledger's key; others wait.
///
/// A lock of the operating system on the directory itself: it leaves no file behind, and ends with the process that
/// holds it, however that ends.
struct DirectoryLock: ~Copyable {
    private let descriptor: FileDescriptor

    init(_ path: String) throws(LedgerError) { descriptor = try Self.locked(path) }

    private static func locked(_ path: String) throws(LedgerError) -> FileDescriptor {
        let descriptor: FileDescriptor
        do {
            descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.directory, .closeOnExec])
        } catch { throw .file(path: path, reason: "\(error)") }
        while flock(descriptor.rawValue, LOCK_EX) != 0 {
            guard errno == EINTR else {
                try? descriptor.close()
                throw .locked(path)
            }
        }
        return descriptor
    }

    /// Runs `body` while the lock is held; without it where the file system knows no locks of directories, as some over
    /// a network do not.
    static func holding(
        _ path: String, _ body: () throws(LedgerError) -> Void
    ) throws(LedgerError) {
        let descriptor = try? locked(path)
        defer { try? descriptor?.close() }
        try body()
    }

    deinit { try? descriptor.close() }
}
