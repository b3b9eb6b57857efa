import Ledger
import Transparency

/// What stands in the tiles of a ledger up to one checkpoint, and in nobody's hands before it leads to that root.
struct TileSource {
    /// How many events there are.
    let size: Int
    /// For each level of tiles, all hashes of it.
    private let levels: [[Digest]]

    /// Reads the leaf hashes, and makes the rest of them.
    ///
    /// - Throws: ``LedgerError`` if they do not lead to the checkpoint's root.
    init(_ ledger: borrowing Ledger, _ checkpoint: Checkpoint) throws {
        size = Int(clamping: checkpoint.size)
        var leaves: [Digest] = []
        leaves.reserveCapacity(size)
        while leaves.count < size {
            let some = leaves.count..<min(leaves.count + Tile.fullWidth, size)
            leaves += try ledger.hashes(of: some.map { TreeNode(level: 0, index: UInt64($0)) })
        }
        guard Self.root(of: leaves[...]) == checkpoint.root else {
            throw LedgerError.damaged("the hashes do not lead to the root of the last checkpoint", sequence: nil)
        }
        var levels = [leaves]
        while let below = levels.last, below.count >= Tile.fullWidth {
            levels.append(
                (0..<below.count / Tile.fullWidth).map { index in
                    Self.root(of: below[index * Tile.fullWidth..<(index + 1) * Tile.fullWidth])
                })
        }
        self.levels = levels
    }

    /// All tiles that must be there under the checkpoint.
    func tiles(withEntries: Bool) -> [Tile] { Tile.tiles(ofSize: UInt64(size), withEntries: withEntries) }

    /// Whether the ledger had this tile at some size up to this one.
    func has(_ tile: Tile) -> Bool {
        let level =
            switch tile.content {
            case .hashes(let level): level
            case .entries: 0
            }
        guard levels.indices.contains(level) else { return false }
        let (first, isTooFar) = tile.index.multipliedReportingOverflow(by: UInt64(Tile.fullWidth))
        return !isTooFar && first < UInt64(levels[level].count) && Int(first) + tile.width <= levels[level].count
    }

    /// The bytes of a tile that it has.
    ///
    /// - Throws: ``LedgerError`` if an event is not the one whose hash stands in the tree.
    func bytes(of tile: Tile, _ ledger: borrowing Ledger) throws -> [UInt8] {
        let first = Int(tile.index) * Tile.fullWidth
        let places = first..<first + tile.width
        switch tile.content {
        case .hashes(let level): return levels[level][places].flatMap { $0.array }
        case .entries:
            var bytes: [UInt8] = []
            for sequence in places {
                guard let event = try ledger.bytes(of: sequence) else {
                    throw LedgerError.damaged("the event is missing", sequence: sequence)
                }
                guard Digest.leaf(of: event.span) == levels[0][sequence] else {
                    throw LedgerError.damaged("the event is not the one in the tree", sequence: sequence)
                }
                bytes += [UInt8(event.count >> 8), UInt8(event.count & 0xFF)] + event
            }
            return bytes
        }
    }

    private static func root(of leaves: ArraySlice<Digest>) -> Digest {
        var frontier = MerkleFrontier()
        for leaf in leaves { frontier.append(leaf) }
        return frontier.root
    }
}
