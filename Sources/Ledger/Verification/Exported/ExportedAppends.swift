import LMDBFile
import Transparency

/// Reads the files of an export append by append: each checkpoint with the events under it, and the stored leaf hashes
/// with the tree nodes that follow from them.
struct ExportedAppends: AppendSource, ~Copyable {
    private var events: FileLines
    private var hashes: FileLines
    private var checkpoints: FileLines
    private var pending: (key: Int, bytes: LentBytes)?
    private var nextKey = 0
    private var frontier = MerkleFrontier()
    private var nodes: [Digest] = []
    private(set) var failures: [Finding] = []
    /// The last checkpoint that could be read.
    private(set) var lastNote: [UInt8] = []
    /// The largest size that a checkpoint states.
    private(set) var lastSize = 0
    /// Whether a line of the hashes is none.
    private(set) var hasStrayHashes = false
    var hasGivenUp = false
    /// Whether the checkpoints ended in something that is none.
    private var areNotesOver = false

    /// How many lines a stored checkpoint has: origin, size, root, nothing, two signatures.
    private static let noteLines = 6
    private static let longestNoteLine = 4_096

    init(_ directory: String) {
        events = FileLines("\(directory)/\(ExportedPath.events)", longest: Event.maximumByteCount)
        hashes = FileLines("\(directory)/\(ExportedPath.hashes)", longest: 64)
        checkpoints = FileLines("\(directory)/\(ExportedPath.checkpoints)", longest: Self.longestNoteLine)
    }

    /// Whether a file could not be read to its end, and whether one ends without a line feed.
    var openEnds: [String] {
        [
            (ExportedPath.events, events.endsOpen), (ExportedPath.hashes, hashes.endsOpen),
            (ExportedPath.checkpoints, checkpoints.endsOpen),
        ].filter(\.1).map(\.0)
    }

    mutating func note(_ finding: Finding) { failures.append(finding) }

    mutating func nextNode() -> Digest? {
        if nodes.isEmpty {
            guard let line = hashes.next() else { return nil }
            let leaf = Hexadecimal.decode(line.span).flatMap { Digest($0) }
            var completed: [Digest] = []
            frontier.append(leaf ?? .emptyTree) { (_, digest) throws(Never) in completed.append(digest) }
            nodes = completed.reversed()
            guard leaf != nil else {
                hasStrayHashes = true
                nodes.removeLast()
                return nil
            }
        }
        return nodes.popLast()
    }

    /// Whether there is a further line of hashes.
    mutating func hasMoreHashes() -> Bool { !nodes.isEmpty || hashes.next() != nil }

    /// The next six lines, if they can be a checkpoint; after the first that cannot, none.
    mutating func nextNote() -> (size: Int, bytes: [UInt8])? {
        guard !areNotesOver else { return nil }
        var lines: [[UInt8]] = []
        while lines.count < Self.noteLines, let line = checkpoints.next() { lines.append(line) }
        guard !lines.isEmpty else { return nil }
        let size = lines.count > 1 ? Self.size(lines[1]) : nil
        guard lines.count == Self.noteLines, let size, lines[3].isEmpty,
            lines.allSatisfy({ $0.count <= Self.longestNoteLine })
        else {
            areNotesOver = true
            note(
                Finding(
                    .signatureInvalid, at: nil,
                    "\(ExportedPath.checkpoints) has no checkpoint behind those of #0 to #\(max(0, nextKey - 1)): "
                        + "what follows there was not read"))
            return nil
        }
        lastNote = lines.flatMap { $0 + [0x0A] }
        lastSize = max(lastSize, size)
        return (size, lastNote)
    }

    private static func size(_ line: [UInt8]) -> Int? {
        guard (1...16).contains(line.count), line.allSatisfy({ 0x30...0x39 ~= $0 }), line[0] != 0x30 else {
            return nil
        }
        return Int(String(decoding: line, as: UTF8.self))
    }

    mutating func takeEvent() { pending = nil }

    mutating func nextEvent() -> (key: Int, bytes: LentBytes)? {
        if pending == nil, let line = events.next() {
            pending = (nextKey, LentBytes(line))
            nextKey += 1
        }
        return pending
    }
}
