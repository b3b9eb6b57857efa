internal import Glibc

/// What `lock.mdb` must be before liblmdb writes its table of readers into it.
///
/// liblmdb follows a link there, and overwrites whatever it leads to: the data file itself, or a person's key.
enum LockFile {
    /// Demands that it is not there, or a plain file of one name that is not the data file.
    static func demandPlain(in directory: String) throws(LMDBError) {
        var status = stat()
        guard unsafe lstat(path(directory), &status) == 0 else {
            guard errno == ENOENT else { throw LMDBError(.errno(errno), from: "lstat") }
            return
        }
        let isPlain = status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
        guard !isPlain else { return }
        // Where the whole directory has other names that is the matter, and the lock file only goes along.
        try StoreDescriptor.demandOneName(directory + "/data.mdb")
        throw LMDBError(.lockFile, from: "lstat")
    }

    /// Which file it is; nothing if there is none.
    static func identity(in directory: String) throws(LMDBError) -> OpenEnvironments.FileIdentity? {
        try OpenEnvironments.FileIdentity.ofFile(atPath: path(directory))?.identity
    }

    private static func path(_ directory: String) -> String { directory + "/lock.mdb" }
}
