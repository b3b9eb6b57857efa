import Transparency

/// Keeps the hashes of the files that it takes, by path.
struct FileDigests: FileSink {
    /// The hashes of the files that have ended.
    private(set) var digests: [String: Digest] = [:]
    private var open: [String: IncrementalDigest] = [:]

    mutating func begin(_ path: String) { open[path] = IncrementalDigest() }

    mutating func add(_ text: String, to path: String) { open[path]?.update(Array(text.utf8).span) }

    mutating func end(_ path: String) {
        guard let hash = open.removeValue(forKey: path) else { return }
        digests[path] = hash.finalize()
    }
}
