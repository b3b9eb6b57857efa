import FoundationEssentials
public import Ledger
import Transparency

/// A ledger as static files that any mirror or monitor can follow: checkpoint and hash tiles (c2sp.org/tlog-tiles).
///
/// Hashes say nothing of what they are of, so the files may be public; entry bundles, which are asked for apart, hold
/// the events. Tiles are written first and the checkpoint last, each file in one step: whatever interrupts, the
/// checkpoint that is there is one whose tiles are all there.
public struct Publication {
    /// Where.
    private let folder: String
    /// Whether entry bundles are written, too.
    private let withEntries: Bool

    /// Hashes and checkpoints are for everybody; the events are not.
    private var fileMode: UInt16 { withEntries ? 0o600 : 0o644 }
    private var folderMode: Int { withEntries ? 0o700 : 0o755 }

    /// What was done.
    public struct Outcome: Hashable, Sendable {
        /// How many events are published.
        public var size: Int
        /// How many were before.
        public var before: Int
        /// How many files were written.
        public var files: Int
    }

    /// Why nothing is published.
    public enum Refusal: Error, Hashable, Sendable {
        /// The checkpoint that is there is of another ledger or another history.
        case otherHistory(size: Int)
        /// The checkpoint that is there is of more events than the ledger has.
        case ahead(size: Int)
        /// The file that should be a checkpoint is none.
        case notACheckpoint
        /// There is something in the folder, and no checkpoint.
        case notEmpty
    }

    /// A publication in a folder.
    public init(in folder: String, withEntries: Bool) {
        self.folder = folder
        self.withEntries = withEntries
    }

    /// Publishes what is new since the last time.
    ///
    /// - Parameter beforeEach: Called before each file is written, with its path.
    public func update(
        _ ledger: borrowing Ledger, beforeEach: (String) throws -> Void = { _ in }
    ) throws -> Outcome {
        guard let note = try ledger.checkpoint(), let latest = KnownCheckpoint(note, keeper: .remembered) else {
            throw Refusal.notACheckpoint
        }
        let size = Int(clamping: latest.checkpoint.size)
        let before = try publishedSize(ledger, origin: latest.checkpoint.origin.text, size)
        var files = 0
        for tile in Tile.tiles(ofSize: UInt64(size), since: UInt64(before), withEntries: false)
            + missingEntries(size)
        {
            let path = "\(folder)/\(tile.path)"
            guard !FileManager.default.fileExists(atPath: path) else { continue }
            try beforeEach(tile.path)
            try SmallFile.makeDirectory(Self.parent(path), mode: folderMode)
            try SmallFile.replace(path, try bytes(of: tile, ledger), mode: fileMode)
            files += 1
        }
        if before < size {
            try beforeEach("checkpoint")
            try SmallFile.makeDirectory(folder, mode: folderMode)
            try SmallFile.replace("\(folder)/checkpoint", note, mode: fileMode)
            files += 1
        }
        return Outcome(size: size, before: before, files: files)
    }

    /// Entry bundles may be asked for after the tiles were published without.
    private func missingEntries(_ size: Int) -> [Tile] {
        withEntries
            ? Tile.tiles(ofSize: UInt64(size), withEntries: true).filter { $0.content == .entries } : []
    }

    private static func parent(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    /// How many events are published already, in a history that this ledger continues.
    private func publishedSize(_ ledger: borrowing Ledger, origin: String, _ size: Int) throws -> Int {
        guard let bytes = try SmallFile.read("\(folder)/checkpoint") else {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            // Tiles without a checkpoint are those of a first publication that was interrupted.
            guard names.allSatisfy({ $0 == "tile" || $0.hasPrefix("checkpoint.new") }) else { throw Refusal.notEmpty }
            return 0
        }
        guard let published = KnownCheckpoint(bytes, keeper: .remembered) else { throw Refusal.notACheckpoint }
        let count = Int(clamping: published.checkpoint.size)
        guard published.checkpoint.origin.text == origin else { throw Refusal.otherHistory(size: count) }
        guard count <= size else { throw Refusal.ahead(size: count) }
        guard try ledger.root(size: count) == published.checkpoint.root else {
            throw Refusal.otherHistory(size: count)
        }
        return count
    }

    private func bytes(of tile: Tile, _ ledger: borrowing Ledger) throws -> [UInt8] {
        switch tile.content {
        case .hashes: return try ledger.hashes(of: tile.nodes).flatMap { $0.array }
        case .entries:
            var bytes: [UInt8] = []
            let first = Int(tile.index) * Tile.fullWidth
            for sequence in first..<first + tile.width {
                guard let event = try ledger.bytes(of: sequence) else {
                    throw LedgerError.damaged("the event is missing", sequence: sequence)
                }
                bytes += [UInt8(event.count >> 8), UInt8(event.count & 0xFF)] + event
            }
            return bytes
        }
    }
}
