/// The stored checkpoints of an export, as its file has them one behind the other.
struct ExportedNotes: ~Copyable {
    private var lines: FileLines
    /// Whether all that was read so far consists of checkpoints.
    private(set) var areWhole = true

    /// How many lines a stored checkpoint has: origin, size, root, nothing, two signatures.
    private static let lineCount = 6
    private static let longestLine = 4_096

    /// Those of the bag in a directory.
    init(_ directory: String) {
        lines = FileLines("\(directory)/\(ExportedPath.checkpoints)", longest: Self.longestLine)
    }

    /// Whether the file does not end in a line feed.
    var endsOpen: Bool { lines.endsOpen }

    /// The next six lines, if they can be a checkpoint; after the first that cannot, none.
    mutating func next() -> (size: Int, bytes: [UInt8])? {
        guard areWhole else { return nil }
        var group: [[UInt8]] = []
        while group.count < Self.lineCount, let line = lines.next() { group.append(line) }
        guard !group.isEmpty else { return nil }
        let size = group.count > 1 ? Self.size(group[1]) : nil
        guard group.count == Self.lineCount, let size, group[3].isEmpty,
            group.allSatisfy({ $0.count <= Self.longestLine })
        else {
            areWhole = false
            return nil
        }
        return (size, group.flatMap { $0 + [0x0A] })
    }

    private static func size(_ line: [UInt8]) -> Int? {
        guard (1...16).contains(line.count), line.allSatisfy({ 0x30...0x39 ~= $0 }), line[0] != 0x30 else {
            return nil
        }
        return Int(String(decoding: line, as: UTF8.self))
    }
}
