import Glibc
import LMDB
import LMDBFile
import SystemPackage

/// Small files that are read and replaced as a whole.
public enum SmallFile {
    /// The largest file that is read.
    public static let maximumByteCount = 8_388_608

    /// The bytes of a file; `nil` only where there is none.
    ///
    /// What is there and cannot be read is an error: it is not taken for nothing. A pipe is not waited for.
    public static func read(_ path: String) throws(LedgerError) -> [UInt8]? {
        do throws(LMDBFileError) {
            return try RegularFile.bytes(path, limit: maximumByteCount)
        } catch {
            switch error.problem {
            case .systemError(ENOENT): return nil
            case .systemError(EFBIG), .valueTooLong: throw .file(path: path, reason: "larger than 8 MiB")
            case .systemError(let number): throw .file(path: path, reason: reason("cannot be read", number))
            default: throw .file(path: path, reason: "is no file, but a directory, a pipe or a device")
            }
        }
    }

    /// Writes a new file that must not be there yet, and makes it and its name durable.
    public static func create(_ path: String, _ bytes: [UInt8], mode: UInt16 = 0o600) throws(LedgerError) {
        try write(path, bytes, mode: mode, isDurable: true)
        try synchroniseName(of: path)
    }

    /// Replaces a file in one step, and makes it and its name durable: a reader sees the old bytes or the new ones, and
    /// when this returns the new ones, whatever happens to the power.
    public static func replace(_ path: String, _ bytes: [UInt8], mode: UInt16 = 0o600) throws(LedgerError) {
        try replace(path, bytes, mode: mode, isDurable: true)
        try synchroniseName(of: path)
    }

    /// Replaces a file in one step, without waiting for the disk.
    ///
    /// For what may be older, or torn, after a power cut, as a mark may: it is raised again by the next append.
    static func replaceSoon(_ path: String, _ bytes: [UInt8]) throws(LedgerError) {
        try replace(path, bytes, mode: 0o600, isDurable: false)
    }

    /// What a file is called, before its number, while it is written beside the one that it replaces.
    static func unfinished(_ path: String) -> String { path + ".new-" }

    private static func replace(
        _ path: String, _ bytes: [UInt8], mode: UInt16, isDurable: Bool
    ) throws(LedgerError) {
        if let status = try? Stat(FilePath(path), followTargetSymlink: false), status.type != .regular,
            status.type != .symbolicLink
        {
            throw .file(path: path, reason: "is no file that could be replaced")
        }
        let new = try unused(path)
        do throws(LedgerError) {
            try write(new, bytes, mode: mode, isDurable: isDurable)
        } catch {
            guard case .file(_, let reason) = error else { throw error }
            throw .file(path: path, reason: reason)
        }
        do throws(LMDBError) { try FileMove.replace(path, with: new) } catch {
            remove(new)
            throw .file(path: path, reason: "cannot be written: \(error.code)")
        }
    }

    /// A name beside a file that nothing bears.
    ///
    /// What an interrupted program has left is never written over: of a key it may be the only copy.
    private static func unused(_ path: String) throws(LedgerError) -> String {
        let first = unfinished(path) + "\(getpid())"
        for name in [first] + (2...99).map({ "\(first)-\($0)" }) {
            do throws(Errno) { _ = try Stat(FilePath(name), followTargetSymlink: false) } catch {
                if error == .noSuchFileOrDirectory { return name }
                throw .file(path: path, reason: reason("cannot be written", error.rawValue))
            }
        }
        throw .file(path: path, reason: "cannot be written: \(first) and others are in the way")
    }

    private static func write(
        _ path: String, _ bytes: [UInt8], mode: UInt16, isDurable: Bool
    ) throws(LedgerError) {
        let descriptor: FileDescriptor
        do {
            descriptor = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: FilePermissions(rawValue: CModeT(mode)))
        } catch { throw .file(path: path, reason: reason("cannot be written", (error as? Errno)?.rawValue ?? EIO)) }
        do {
            try descriptor.closeAfter {
                try descriptor.writeAll(bytes)
                guard !isDurable || fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
        } catch {
            // Nothing of it is worth keeping, and half a file would be in the way of the next attempt.
            remove(path)
            throw .file(path: path, reason: reason("cannot be written", (error as? Errno)?.rawValue ?? EIO))
        }
    }

    private static func remove(_ path: String) { try? FileMove.remove(path) }

    /// Waits until a file's bytes are on the disk.
    public static func synchronise(_ path: String) throws(LedgerError) {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            try descriptor.closeAfter {
                guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
        } catch {
            let number = (error as? Errno)?.rawValue ?? EIO
            throw .file(path: path, reason: reason("cannot be written to the disk", number))
        }
    }

    private static func synchroniseName(of path: String) throws(LedgerError) {
        try filing(path, "its name cannot be written to the disk") { () throws(LMDBError) in
            try FileMove.makeDurable(nameOf: path)
        }
    }

    /// Makes a directory and its parents, readable by the owner only unless said otherwise; they are on the disk.
    public static func makeDirectory(_ path: String, mode: Int = 0o700) throws(LedgerError) {
        try filing(path, "cannot be made") { () throws(LMDBError) in
            try DurableDirectory.make(path, mode: UInt32(mode))
        }
    }

    private static func reason(_ fact: String, _ number: Int32) -> String {
        number == ENOSPC ? "\(fact): the disk is full" : "\(fact): \(Errno(rawValue: number))"
    }
}
