internal import Glibc

/// The directory an environment lives in.
enum Directory {
    /// Makes the directory, for its owner only, and says whether it had to.
    static func make(_ path: String) throws(LMDBError) -> Bool {
        if unsafe mkdir(path, 0o700) == 0 { return true }
        guard errno == EEXIST else { throw LMDBError(.errno(errno), from: "mkdir") }
        return false
    }

    /// Writes the directory's own entries to the disk.
    ///
    /// LMDB does not, so a new file could vanish with the power.
    static func makeDurable(_ path: String, andParent: Bool) throws(LMDBError) {
        try synchronise(path)
        if andParent { try synchronise(path + "/..") }
    }

    /// The directory that a name stands in, as a path: "." for a name alone.
    static func above(_ path: String) -> String {
        let isAbsolute = path.hasPrefix("/")
        let parts = path.split(separator: "/").dropLast()
        guard !parts.isEmpty else { return isAbsolute ? "/" : "." }
        return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    }

    private static func synchronise(_ path: String) throws(LMDBError) {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LMDBError(.errno(errno), from: "open") }
        defer { close(descriptor) }
        // Some file systems, of USB media for one, know no waiting for a directory, and say so in this way.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw LMDBError(.errno(errno), from: "fsync") }
    }
}
