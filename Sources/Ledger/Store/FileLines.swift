import FoundationEssentials
import LMDBFile

/// The lines of a file, read piece by piece, so that a long file takes no more memory than a short one.
struct FileLines: ~Copyable {
    private var pieces: FilePieces?
    private var buffer: ArraySlice<UInt8> = []
    private var isAtEnd = false
    private let longest: Int
    /// Whether the last line has no line feed.
    private(set) var endsOpen = false
    /// Whether the file cannot be opened or read to its end.
    private(set) var isUnreadable = false

    /// The lines of the file at `path`; a line longer than `longest` bytes is given as its first `longest` + 1.
    init(_ path: String, longest: Int) {
        self.longest = longest
        // A link or a pipe in a foreign folder is not followed.
        let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
        pieces = type == .typeRegular ? FilePieces(path) : nil
        isUnreadable = pieces == nil
    }

    /// The next line without its line feed; `nil` at the end.
    mutating func next() -> [UInt8]? {
        var line: [UInt8] = []
        var hasBegun = false
        while true {
            if !buffer.isEmpty {
                hasBegun = true
                let end = buffer.firstIndex(of: 0x0A)
                line += buffer[buffer.startIndex..<(end ?? buffer.endIndex)].prefix(max(0, longest + 1 - line.count))
                buffer = end.map { buffer[($0 + 1)...] } ?? []
                if end != nil { return line }
            }
            guard refill() else {
                guard hasBegun else { return nil }
                endsOpen = true
                return line
            }
        }
    }

    private mutating func refill() -> Bool {
        guard !isAtEnd else { return false }
        let piece = pieces?.next()
        if piece == nil { isUnreadable = true }
        buffer = piece ?? []
        isAtEnd = buffer.isEmpty
        return !isAtEnd
    }
}
