import LMDBFile
import Transparency

/// Reads the files of an export append by append: each checkpoint with the events under it, and the stored leaf hashes
/// with the tree nodes that follow from them.
struct ExportedAppends: AppendSource, ~Copyable {
    private var events: FileLines
    private var hashes: FileLines
    private var checkpoints: ExportedNotes
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

    init(_ directory: String) {
        events = FileLines("\(directory)/\(ExportedPath.events)", longest: Event.maximumByteCount)
        hashes = FileLines("\(directory)/\(ExportedPath.hashes)", longest: 64)
        checkpoints = ExportedNotes(directory)
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
        let wasWhole = checkpoints.areWhole
        guard let next = checkpoints.next() else {
            if wasWhole, !checkpoints.areWhole {
                note(
                    Finding(
                        .signatureInvalid, at: nil,
                        "\(ExportedPath.checkpoints) has no checkpoint behind those of #0 to #\(max(0, nextKey - 1)): "
                            + "what follows there was not read"))
            }
            return nil
        }
        lastNote = next.bytes
        lastSize = max(lastSize, next.size)
        return next
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
