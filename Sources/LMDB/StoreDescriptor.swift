internal import CLMDB
internal import Glibc

/// What a data file's descriptor and name must be before it is written to.
enum StoreDescriptor {
    /// Demands that standard input, output and error are open.
    ///
    /// Where one is closed, the next file gets its number, and everything that is printed goes into that file.
    static func demandStandardStreams() throws(LMDBError) {
        for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 {
            throw LMDBError(.standardStream, from: "fcntl")
        }
    }

    /// Demands that the store is not a standard stream, and closes it in programs that this one starts.
    ///
    /// liblmdb leaves the latter to its caller for the data file; it sees to it for its other files.
    static func secure(_ handle: OpaquePointer) throws(LMDBError) {
        var descriptor: mdb_filehandle_t = -1
        try check(unsafe mdb_env_get_fd(handle, &descriptor), from: "mdb_env_get_fd")
        guard descriptor > 2 else { throw LMDBError(.standardStream, from: "mdb_env_get_fd") }
        let flags = fcntl(descriptor, F_GETFD)
        guard flags >= 0, fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) == 0 else {
            throw LMDBError(.errno(errno), from: "fcntl")
        }
    }

    /// Demands that the data file has one name, and that it is no symbolic link.
    ///
    /// The lock file stands beside the name. Two names in two directories have two lock files, so writers do not wait
    /// for each other and use the same pages.
    static func demandOneName(_ path: String) throws(LMDBError) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw LMDBError(.errno(errno), from: "lstat") }
        guard status.st_mode & S_IFMT != S_IFLNK else { throw LMDBError(.otherNames(0), from: "lstat") }
        guard status.st_nlink <= 1 else { throw LMDBError(.otherNames(Int(status.st_nlink)), from: "lstat") }
    }

    /// What a failed commit means: liblmdb calls a write that was cut short an error of input and output, whatever the
    /// reason.
    static func explained(_ error: LMDBError, at path: String) -> LMDBError {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { return error }
        return explained(error, blocks: UInt64(status.f_blocks), free: UInt64(status.f_bavail))
    }

    /// The same for a file system with so many blocks, of which so many are free.
    static func explained(_ error: LMDBError, blocks: UInt64, free: UInt64) -> LMDBError {
        guard error.code == .errno(EIO) || error.code == .errno(ENOSPC), blocks > 0, free < fewBlocks else {
            return error
        }
        return LMDBError(.diskFull, from: error.call)
    }

    /// With less than this an append may not find room: 64 blocks, a quarter of a MiB on most disks.
    private static let fewBlocks: UInt64 = 64
}
