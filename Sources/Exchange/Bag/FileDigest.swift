import Transparency

import class Foundation.FileHandle

/// The SHA-256 and the length of a file, read piece by piece.
///
/// Foundation, and not only its essentials, for `FileHandle`: reading into a buffer of one's own takes a pointer.
enum FileDigest {
    /// Digest and number of bytes; `nil` if the file cannot be read to its end.
    static func read(_ path: String) -> (digest: Digest, count: Int)? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        var hash = IncrementalDigest()
        var count = 0
        do {
            while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
                hash.update(Array(data).span)
                count += data.count
            }
        } catch { return nil }
        return (hash.finalize(), count)
    }
}
