import LMDBFile
import Transparency

/// Reads the files of an export append by append: each checkpoint with the events under it, and the stored leaf hashes
/// with the tree nodes that follow from them.
struct ExportedAppends: AppendSource, ~Copyable {
    private var events: FileLines
    private var hashes: FileLines
    private var checkpoints: FileLines
    private var pending: (key: Int, bytes: [UInt8])?
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
    private var hasGivenUp = false
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

    mutating func nextGroup() -> [StoredAppend]? {
        var group: [StoredAppend] = []
        var count = 0
        while count < AppendReading.groupSize, !hasGivenUp, !areNotesOver, let note = nextNote() {
            lastNote = note.bytes
            lastSize = max(lastSize, note.size)
            var append = StoredAppend(size: note.size, note: note.bytes, events: [])
            var byteCount = 0
            while let event = nextEvent(), event.key < note.size {
                append.events.append((event.key, LentBytes(event.bytes)))
                byteCount += event.bytes.count
                pending = nil
                if append.events.count > PreparedAppend.maximumEventCount || byteCount > PreparedAppend.maximumByteCount
                {
                    giveUp(at: append.events.first?.key, note.size)
                    return group.isEmpty ? nil : group
                }
            }
            count += max(1, append.events.count)
            group.append(append)
        }
        return group.isEmpty ? nil : group
    }

    mutating func uncovered() -> [(key: Int, bytes: LentBytes)] {
        var rest: [(key: Int, bytes: LentBytes)] = []
        while !hasGivenUp, rest.count < PreparedAppend.maximumEventCount, let event = nextEvent() {
            rest.append((event.key, LentBytes(event.bytes)))
            pending = nil
        }
        return rest
    }

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
    private mutating func nextNote() -> (size: Int, bytes: [UInt8])? {
        var lines: [[UInt8]] = []
        while lines.count < Self.noteLines, let line = checkpoints.next() { lines.append(line) }
        guard !lines.isEmpty else { return nil }
        let size = lines.count > 1 ? Self.size(lines[1]) : nil
        guard lines.count == Self.noteLines, let size, lines[3].isEmpty,
            lines.allSatisfy({ $0.count <= Self.longestNoteLine })
        else {
            areNotesOver = true
            failures.append(
                Finding(
                    .signatureInvalid, at: nil,
                    "\(ExportedPath.checkpoints) has no checkpoint behind those of #0 to #\(max(0, nextKey - 1)): "
                        + "what follows there was not read"))
            return nil
        }
        return (size, lines.flatMap { $0 + [0x0A] })
    }

    private static func size(_ line: [UInt8]) -> Int? {
        guard (1...16).contains(line.count), line.allSatisfy({ 0x30...0x39 ~= $0 }), line[0] != 0x30 else {
            return nil
        }
        return Int(String(decoding: line, as: UTF8.self))
    }

    private mutating func giveUp(at key: Int?, _ size: Int) {
        hasGivenUp = true
        failures.append(
            Finding(
                .ruleViolated, at: key,
                "the append that the checkpoint at \(size) events ends is larger than any may be; nothing from here on "
                    + "was read"))
    }

    private mutating func nextEvent() -> (key: Int, bytes: [UInt8])? {
        if pending == nil, let line = events.next() {
            pending = (nextKey, line)
            nextKey += 1
        }
        return pending
    }
}
