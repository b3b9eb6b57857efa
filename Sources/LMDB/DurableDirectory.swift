internal import Glibc

/// Makes directories that are on the disk when it returns, names and all.
///
/// It stands in this room because mkdir(2) takes a pointer, and the standard library has no form of it that waits for
/// the disk.
public enum DurableDirectory {
    /// Makes a directory, and those above it that are not there, each with exactly this mode.
    ///
    /// - Throws: `errno` of the call that was refused; ENOTDIR where something else bears the name.
    public static func make(_ path: String, mode: UInt32) throws(LMDBError) {
        if try isThere(path) { return }
        let parent = Directory.above(path)
        if parent != path, parent != "." { try make(parent, mode: mode) }
        guard unsafe mkdir(path, mode) == 0 else {
            // Somebody else may have made it meanwhile.
            if errno == EEXIST, try isThere(path) { return }
            throw LMDBError(.errno(errno), from: "mkdir")
        }
        guard unsafe chmod(path, mode) == 0 else { throw LMDBError(.errno(errno), from: "chmod") }
        try Directory.makeDurable(path, andParent: false)
        try Directory.makeDurable(parent, andParent: false)
    }

    /// Whether a directory is there.
    private static func isThere(_ path: String) throws(LMDBError) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw LMDBError(.errno(errno), from: "stat") }
            return false
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw LMDBError(.errno(ENOTDIR), from: "stat") }
        return true
    }
}
