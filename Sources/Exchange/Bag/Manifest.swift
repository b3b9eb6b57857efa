import Transparency

/// The hashes of files by their paths (RFC 8493 section 2.1.3).
///
///     <64 hex>  data/events.jsonl LF
///
/// Ascending bytewise by path, none twice.
struct Manifest {
    private(set) var digests: [String: Digest] = [:]

    /// Lists a file.
    mutating func add(_ path: String, _ digest: Digest) { digests[path] = digest }

    /// The paths, ascending bytewise.
    var paths: [String] { digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// The file's text.
    var text: String { paths.map { "\(digests[$0]?.hex ?? "")  \($0)\n" }.joined() }

    /// Of no file yet.
    init() {}

    /// Reads a manifest; `problems` are told of every line that cannot be in one.
    init(_ bytes: [UInt8], problem: (String) -> Void) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if bytes.last == 0x0A { lines.removeLast() } else { problem("does not end in a line feed") }
        var previous: String?
        for (place, line) in lines.enumerated() {
            guard let (path, digest) = Self.entry(line) else {
                problem("line \(place + 1) is not a hash, two spaces and a path")
                continue
            }
            if let previous, !previous.utf8.lexicographicallyPrecedes(path.utf8) {
                problem("line \(place + 1) repeats a path or is out of order: \(path)")
            }
            previous = path
            if digests[path] == nil { digests[path] = digest }
        }
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> (String, Digest)? {
        guard line.count > 66, line[(line.startIndex + 64)..<(line.startIndex + 66)].elementsEqual([0x20, 0x20]),
            let bytes = Hexadecimal.decode(Array(line.prefix(64)).span), let digest = Digest(bytes),
            let path = String(validating: line.dropFirst(66), as: UTF8.self), BagPath.isAllowed(path)
        else { return nil }
        return (path, digest)
    }
}
