internal import Glibc

/// Gives a file the name of another, in one step.
///
/// It stands in this room because rename(2) takes pointers, and the standard library has no safe form of it that
/// replaces a file without also waiting for the disk.
public enum FileMove {
    /// Moves `path` over `target`: whoever opens `target` finds the old file or the new one, whole.
    ///
    /// - Throws: `errno` of rename(2).
    public static func replace(_ target: String, with path: String) throws(LMDBError) {
        guard unsafe rename(path, target) == 0 else { throw LMDBError(.errno(errno), from: "rename") }
    }

    /// Gives a file or a folder a name that nothing else may bear, and waits until the name is on the disk.
    ///
    /// - Throws: `errno`: EEXIST where something bears the name.
    public static func place(_ path: String, at target: String) throws(LMDBError) {
        var status = stat()
        guard unsafe lstat(target, &status) != 0 else { throw LMDBError(.errno(EEXIST), from: "lstat") }
        guard errno == ENOENT else { throw LMDBError(.errno(errno), from: "lstat") }
        try replace(target, with: path)
        try Directory.makeDurable(Directory.above(target), andParent: false)
    }

    /// Removes a file.
    public static func remove(_ path: String) throws(LMDBError) {
        guard unsafe unlink(path) == 0 else { throw LMDBError(.errno(errno), from: "unlink") }
    }

    /// Waits until the name of a file is on the disk, which writing its bytes does not see to.
    public static func makeDurable(nameOf path: String) throws(LMDBError) {
        try Directory.makeDurable(Directory.above(path), andParent: false)
    }

    /// Waits until the names in a directory are on the disk.
    public static func makeDurable(in directory: String) throws(LMDBError) {
        try Directory.makeDurable(directory, andParent: false)
    }
}
