import LMDBFile
public import Transparency

/// The SHA-256 and the length of a file, read piece by piece.
public enum FileDigest {
    /// Digest and number of bytes; `nil` if the file cannot be read to its end.
    public static func read(_ path: String) -> (digest: Digest, count: Int)? {
        guard var pieces = FilePieces(path) else { return nil }
        var hash = IncrementalDigest()
        var count = 0
        while let piece = pieces.next() {
            guard !piece.isEmpty else { return (hash.finalize(), count) }
            hash.update(piece.span)
            count += piece.count
        }
        return nil
    }
}
