/// A tile of a published log: up to 256 hashes or entries in one file (c2sp.org/tlog-tiles).
///
///     tile/<level>/<index>[.p/<width>]        hashes: node 8·level of the tree, 256·index and those to its right
///     tile/entries/<index>[.p/<width>]        entries, each behind its length as two bytes
///
/// A hash of a level above 0 is the root of one full tile of the level below. A partial tile (width 1...255) stands
/// only at the right edge; full tiles never change.
public struct Tile: Hashable, Sendable {
    /// How many hashes a full tile has.
    public static let fullWidth = 256

    /// What a tile holds.
    public enum Content: Hashable, Sendable {
        /// Hashes of a level, 0...7: level L holds tree nodes of level 8·L.
        case hashes(level: Int)
        /// The entries themselves.
        case entries
    }

    /// What it holds.
    public let content: Content
    /// Its place from the left, among those of its level.
    public let index: UInt64
    /// How many hashes or entries are in it, 1...256.
    public let width: Int

    /// A tile.
    public init(_ content: Content, index: UInt64, width: Int = Tile.fullWidth) {
        precondition((1...Self.fullWidth).contains(width), "a tile has 1 to 256 hashes")
        self.content = content
        self.index = index
        self.width = width
    }

    /// Whether it will never change.
    public var isFull: Bool { width == Self.fullWidth }

    /// Where it is served, relative to the log's prefix.
    ///
    /// The index stands in groups of three digits, all but the last behind an x: 1234067 is `x001/x234/067`.
    public var path: String {
        let kind =
            switch content {
            case .hashes(let level): "\(level)"
            case .entries: "entries"
            }
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1_000)
            groups.insert(String(repeating: "0", count: 3 - digits.count) + digits, at: 0)
            rest /= 1_000
        } while rest > 0
        let number = groups.dropLast().map { "x\($0)/" }.joined() + (groups.last ?? "")
        return "tile/\(kind)/\(number)" + (isFull ? "" : ".p/\(width)")
    }

    /// Reads a path; `nil` for anything that ``path`` would not write.
    public init?(path: String) {
        var groups = path.split(separator: "/", omittingEmptySubsequences: false)
        guard groups.count >= 3, groups.removeFirst() == "tile" else { return nil }
        let kind = groups.removeFirst()
        let level = Int(kind).flatMap { (0..<8).contains($0) ? Content.hashes(level: $0) : nil }
        guard let content = kind == "entries" ? .entries : level else { return nil }
        var width = Self.fullWidth
        if let before = groups.dropLast().last, before.hasSuffix(".p") {
            guard let narrow = Int(groups.removeLast()), (1..<Self.fullWidth).contains(narrow) else { return nil }
            width = narrow
            groups[groups.count - 1] = before.dropLast(2)
        }
        var index: UInt64 = 0
        for group in groups {
            let (thousands, isTooLarge) = index.multipliedReportingOverflow(by: 1_000)
            guard let digits = UInt64(group.drop { $0 == "x" }), digits < 1_000, !isTooLarge else { return nil }
            let (sum, isCarried) = thousands.addingReportingOverflow(digits)
            guard !isCarried else { return nil }
            index = sum
        }
        self.init(content, index: index, width: width)
        guard self.path == path else { return nil }
    }

    /// All tiles of a tree of `size` leaves that a tree of `earlier` leaves did not have, full or as wide: the lowest
    /// level first, from left to right.
    public static func tiles(ofSize size: UInt64, since earlier: UInt64 = 0, withEntries: Bool = false) -> [Tile] {
        var tiles: [Tile] = []
        if withEntries { tiles += row(.entries, size, earlier) }
        for level in 0..<8 where size >> UInt64(8 * level) > 0 {
            tiles += row(.hashes(level: level), size >> UInt64(8 * level), earlier >> UInt64(8 * level))
        }
        return tiles
    }

    private static func row(_ content: Content, _ count: UInt64, _ earlier: UInt64) -> [Tile] {
        let full = count / UInt64(fullWidth)
        var tiles = (earlier / UInt64(fullWidth)..<max(full, earlier / UInt64(fullWidth))).map {
            Tile(content, index: $0)
        }
        let rest = Int(count % UInt64(fullWidth))
        if rest > 0, count != earlier { tiles.append(Tile(content, index: full, width: rest)) }
        return tiles
    }
}
