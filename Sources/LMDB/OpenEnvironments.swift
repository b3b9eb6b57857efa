internal import Glibc
internal import Synchronization

/// The files this process has open through LMDB.
///
/// LMDB's locks belong to the process, not to the handle: closing a second handle of a file would drop the locks of the
/// first. So each file is opened once. One process has one such list, hence the shared value.
struct OpenEnvironments: Sendable {
    /// A file, whatever path leads to it.
    struct FileIdentity: Hashable, Sendable {
        let device: UInt64
        let inode: UInt64
    }

    private var open: Set<FileIdentity> = []
    private var opened: UInt64 = 0

    static let ofThisProcess = Mutex(OpenEnvironments())

    func contains(_ identity: FileIdentity) -> Bool { open.contains(identity) }

    /// Remembers a file and gives its environment a number that no other environment of this process ever has.
    mutating func insert(_ identity: FileIdentity) -> UInt64 {
        open.insert(identity)
        opened += 1
        return opened
    }

    mutating func remove(_ identity: FileIdentity) { open.remove(identity) }
}

extension OpenEnvironments.FileIdentity {
    /// The identity and length of a file, or nil if there is none.
    ///
    /// It takes no descriptor: the file need not be readable, and nothing is closed that a lock could hang on.
    static func ofFile(atPath path: String) throws(LMDBError) -> (identity: Self, byteCount: Int)? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw LMDBError(.errno(errno), from: "stat") }
            return nil
        }
        return (Self(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)), Int(status.st_size))
    }
}
