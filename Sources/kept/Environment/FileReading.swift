import Ledger
import SystemPackage

import class Foundation.FileHandle
import class FoundationEssentials.FileManager

/// Whole files that a person names.
enum FileReading {
    /// The most that is read of a file: a device that never ends would fill the memory.
    static let maximumByteCount = 1 << 28

    /// The bytes, or `nil` if it cannot be read, or is longer than 256 MiB, or than `limit`.
    ///
    /// Pipes and `/dev/fd/N` are read to their end. The whole of Foundation is imported for this one class, since
    /// `FileManager` does not wait for a pipe; it is loaded in any case, by the YAML reader.
    static func all(_ path: String) -> [UInt8]? { all(path, limit: maximumByteCount) }

    /// The bytes, as far as they are no more than `limit`.
    static func all(_ path: String, limit: Int) -> [UInt8]? {
        guard let descriptor = try? FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec) else {
            return nil
        }
        let handle = FileHandle(fileDescriptor: descriptor.rawValue, closeOnDealloc: true)
        var bytes: [UInt8] = []
        // At the end of a file it gives nothing, and throws for a directory.
        do {
            while let more = try handle.read(upToCount: min(1 << 20, limit + 1 - bytes.count)), !more.isEmpty {
                bytes += more
                guard bytes.count <= limit else { return nil }
            }
        } catch { return nil }
        return bytes
    }

    /// The text of a file of at most 8 MiB.
    static func text(_ path: String) throws(Failure) -> String {
        guard let bytes = all(path, limit: SmallFile.maximumByteCount) else {
            throw Failure(.failed, "file-unreadable", "\(path) cannot be read", fix: "ls -l \(path)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.failed, "file-not-text", "\(path) is not UTF-8 text", fix: "file \(path)")
        }
        return text
    }

    /// Whether something bears a name, of whatever kind it is; also where the system does not let us see.
    static func isThere(_ path: String) -> Bool {
        do throws(Errno) { _ = try Stat(FilePath(path), followTargetSymlink: false) } catch {
            return error != .noSuchFileOrDirectory && error != .notDirectory
        }
        return true
    }

    /// The names in a directory, ascending; none if it cannot be read.
    static func names(in directory: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    }
}
