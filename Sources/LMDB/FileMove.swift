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

    /// Waits until the names in a directory are on the disk.
    public static func makeDurable(in directory: String) throws(LMDBError) {
        try Directory.makeDurable(directory, andParent: false)
    }
}
