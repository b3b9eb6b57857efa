internal import SystemPackage

/// A file that is a file: no pipe, whose opening waits for somebody, no directory and no device.
public enum RegularFile {
    /// All bytes of a file.
    ///
    /// - Throws: `systemError`, which for a file that is not there is ENOENT; `notAFile`; `valueTooLong` for one of
    ///   more than `limit` bytes.
    public static func bytes(_ path: String, limit: Int) throws(LMDBFileError) -> [UInt8] {
        let (descriptor, byteCount) = try open(FilePath(path))
        defer { try? descriptor.close() }
        guard byteCount <= limit else { throw LMDBFileError(.valueTooLong(byteCount: Int(byteCount), limit: limit)) }
        // One more than there were: a file that grows meanwhile is read to its end.
        var bytes = [UInt8](repeating: 0, count: Int(byteCount) + 1)
        var filled = 0
        do throws(Errno) {
            while true {
                let more = try descriptor.read(into: &bytes, filled..<bytes.count, from: Int64(filled))
                guard more > 0 else { break }
                filled += more
                guard filled <= limit else { throw Errno.fileTooLarge }
                if filled == bytes.count { bytes += [UInt8](repeating: 0, count: filled) }
            }
        } catch { throw LMDBFileError(.systemError(error.rawValue)) }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// Opens a file, and gives its length in bytes.
    static func open(_ path: FilePath) throws(LMDBFileError) -> (FileDescriptor, Int64) {
        do {
            // Without `nonBlocking`, opening a pipe would wait for a writer.
            let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
            do {
                let status = try Stat(descriptor)
                guard status.type == .regular else { throw LMDBFileError(.notAFile) }
                return (descriptor, Int64(status.size))
            } catch {
                try? descriptor.close()
                throw error
            }
        } catch let error as Errno {
            throw LMDBFileError(.systemError(error.rawValue))
        } catch let error as LMDBFileError {
            throw error
        } catch {
            throw LMDBFileError(.notAFile)
        }
    }
}
