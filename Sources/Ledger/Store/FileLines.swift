import class Foundation.FileHandle

/// The lines of a file, read piece by piece, so that a long file takes no more memory than a short one.
///
/// Foundation, and not only its essentials, for `FileHandle`: reading into a buffer of one's own takes a pointer.
struct FileLines: ~Copyable {
    private let handle: FileHandle?
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private let longest: Int
    /// Whether the last line has no line feed.
    private(set) var endsOpen = false
    /// Whether the file cannot be opened or read to its end.
    private(set) var isUnreadable = false

    /// The lines of the file at `path`; a line longer than `longest` bytes is given as its first `longest` + 1.
    init(_ path: String, longest: Int) {
        self.longest = longest
        handle = FileHandle(forReadingAtPath: path)
        isUnreadable = handle == nil
    }

    /// The next line without its line feed; `nil` at the end.
    mutating func next() -> [UInt8]? {
        var line: [UInt8] = []
        var hasBegun = false
        while true {
            if position < buffer.count {
                hasBegun = true
                let end = buffer[position...].firstIndex(of: 0x0A)
                line += buffer[position..<(end ?? buffer.count)].prefix(max(0, longest + 1 - line.count))
                position = end.map { $0 + 1 } ?? buffer.count
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
        guard !isAtEnd, let handle else { return false }
        do {
            guard let data = try handle.read(upToCount: Self.pieceSize), !data.isEmpty else {
                isAtEnd = true
                return false
            }
            buffer = Array(data)
            position = 0
            return true
        } catch {
            isAtEnd = true
            isUnreadable = true
            return false
        }
    }

    private static let pieceSize = 1 << 18
}
