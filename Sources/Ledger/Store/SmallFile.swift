import FoundationEssentials
import Glibc
import LMDB
import SystemPackage

/// Small files that are read and replaced as a whole.
public enum SmallFile {
    /// The largest file that is read.
    public static let maximumByteCount = 8_388_608

    /// The bytes of a file; `nil` if there is none.
    public static func read(_ path: String) throws(LedgerError) -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        // Before it is read: a file may be larger than memory.
        let length = (try? FileDescriptor.open(FilePath(path), .readOnly)).flatMap { descriptor in
            try? descriptor.closeAfter { try descriptor.seek(offset: 0, from: .end) }
        }
        if let length, length > maximumByteCount { throw .file(path: path, reason: "larger than 8 MiB") }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .file(path: path, reason: "cannot be read")
        }
        guard data.count <= maximumByteCount else { throw .file(path: path, reason: "larger than 8 MiB") }
        return Array(data)
    }

    /// Writes a new file that must not be there yet, and makes it durable.
    public static func create(_ path: String, _ bytes: [UInt8], mode: UInt16 = 0o600) throws(LedgerError) {
        try write(path, bytes, mode: mode, options: [.create, .exclusiveCreate], isDurable: true)
    }

    /// Replaces a file in one step, and makes it durable: a reader sees the old bytes or the new ones.
    public static func replace(_ path: String, _ bytes: [UInt8], mode: UInt16 = 0o600) throws(LedgerError) {
        try replace(path, bytes, mode: mode, isDurable: true)
    }

    /// Replaces a file in one step, without waiting for the disk.
    ///
    /// For what may be older, or empty, after a power cut, as a mark may: it is raised again by the next append.
    static func replaceSoon(_ path: String, _ bytes: [UInt8]) throws(LedgerError) {
        try replace(path, bytes, mode: 0o600, isDurable: false)
    }

    private static func replace(
        _ path: String, _ bytes: [UInt8], mode: UInt16, isDurable: Bool
    ) throws(LedgerError) {
        let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
        guard type == nil || type == .typeRegular || type == .typeSymbolicLink else {
            throw .file(path: path, reason: "is no file that could be replaced")
        }
        let new = path + ".new-\(getpid())"
        do throws(LedgerError) {
            try write(new, bytes, mode: mode, options: [.create, .truncate], isDurable: isDurable)
        } catch {
            guard case .file(_, let reason) = error else { throw error }
            throw .file(path: path, reason: reason)
        }
        do throws(LMDBError) { try FileMove.replace(path, with: new) } catch {
            try? FileManager.default.removeItem(atPath: new)
            throw .file(path: path, reason: "cannot be written")
        }
    }

    private static func write(
        _ path: String, _ bytes: [UInt8], mode: UInt16, options: FileDescriptor.OpenOptions, isDurable: Bool
    ) throws(LedgerError) {
        do {
            let descriptor = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: options, permissions: FilePermissions(rawValue: CModeT(mode)))
            try descriptor.closeAfter {
                try descriptor.writeAll(bytes)
                guard !isDurable || fsync(descriptor.rawValue) == 0 else { throw Errno.ioError }
            }
        } catch let error as Errno {
            throw .file(path: path, reason: error.description)
        } catch { throw .file(path: path, reason: "cannot be written") }
    }

    /// Waits until a file's bytes are on the disk.
    public static func synchronise(_ path: String) throws(LedgerError) {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
            try descriptor.closeAfter { guard fsync(descriptor.rawValue) == 0 else { throw Errno.ioError } }
        } catch { throw .file(path: path, reason: "cannot be written to the disk") }
    }

    /// Makes a directory and its parents, readable by the owner only unless said otherwise.
    public static func makeDirectory(_ path: String, mode: Int = 0o700) throws(LedgerError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
        } catch { throw .file(path: path, reason: "cannot be made") }
    }
}
