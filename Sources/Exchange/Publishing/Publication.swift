import FoundationEssentials
public import Ledger
import Transparency

/// A ledger as static files that any mirror or monitor can follow: checkpoint and hash tiles (c2sp.org/tlog-tiles).
///
/// Hashes say nothing of what they are of, so the files may be public; entry bundles, which are asked for apart, hold
/// the events. Every time, all that is there is compared with what should be there, before anything is written. Tiles
/// are written first and the checkpoint last, each file in one step and each on the disk before the next kind:
/// whatever interrupts, the checkpoint that is there is one whose tiles are all there.
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
        public var files = 0
        /// How many of them had been published before and were gone.
        public var restored = 0
        /// How many of them had other bytes than those published.
        public var repaired = 0
    }

    /// Why nothing is published.
    public enum Problem: Error, Hashable, Sendable {
        /// The checkpoint that is there is of another ledger or another history.
        case otherHistory(size: Int)
        /// The checkpoint that is there is of more events than the ledger has.
        case ahead(size: Int)
        /// The file that should be a checkpoint is none.
        case notACheckpoint
        /// There is something in the folder, and no checkpoint.
        case notEmpty
        /// These files have other bytes than those that were published.
        case spoilt([String])
        /// These files lie among the tiles and are none of this ledger.
        case foreign([String])
        /// The ledger's own last checkpoint is missing or none.
        case unsigned
    }

    /// A publication in a folder.
    public init(in folder: String, withEntries: Bool) {
        self.folder = folder
        self.withEntries = withEntries
    }

    /// Publishes what is new since the last time, and what was published and is gone.
    ///
    /// - Parameters:
    ///   - repairing: Whether files with other bytes are replaced, instead of being refused.
    ///   - beforeEach: Called before each file is written, with its path.
    public func update(
        _ ledger: borrowing Ledger, repairing: Bool = false, beforeEach: (String) throws -> Void = { _ in }
    ) throws -> Outcome {
        let note = try Self.last(of: ledger)
        do { return try update(ledger, to: note, repairing, beforeEach) } catch let refusal as Problem {
            // What looks foreign, or ahead, may be what another process has published of newer events meanwhile.
            let newer = try Self.last(of: ledger)
            guard newer != note else { throw refusal }
            return try update(ledger, to: newer, repairing, beforeEach)
        }
    }

    private static func last(of ledger: borrowing Ledger) throws -> KnownCheckpoint {
        guard let bytes = try ledger.checkpoint(), let last = KnownCheckpoint(bytes, keeper: .remembered) else {
            throw Problem.unsigned
        }
        return last
    }

    private func update(
        _ ledger: borrowing Ledger, to last: KnownCheckpoint, _ repairing: Bool,
        _ beforeEach: (String) throws -> Void
    ) throws -> Outcome {
        let there = try PublishedCheckpoint(in: folder, ledger, last: last.checkpoint)
        let source = try TileSource(ledger, last.checkpoint)
        let survey = try PublishedFolder(path: folder).survey(source, ledger, withEntries: withEntries)
        try judge(survey, there, repairing)
        var outcome = Outcome(size: source.size, before: there.size)
        // The first publication has a checkpoint to write, of however few events.
        let isCheckpointDue = there != .whole(size: source.size)
        let published = Set(Tile.tiles(ofSize: UInt64(there.size), withEntries: withEntries))
        let made = missingFolders()
        for tile in survey.missing + survey.spoilt {
            try beforeEach(tile.path)
            let path = "\(folder)/\(tile.path)"
            try SmallFile.makeDirectory(Self.parent(path), mode: folderMode)
            try SmallFile.replace(path, try source.bytes(of: tile, ledger), mode: fileMode)
            outcome.files += 1
        }
        outcome.repaired = survey.spoilt.count + (there.isSpoilt ? 1 : 0)
        outcome.restored = survey.missing.count { published.contains($0) }
        guard isCheckpointDue || outcome.files > 0 else { return outcome }
        try synchronise(source.tiles(withEntries: withEntries), andParentsOf: made)
        guard isCheckpointDue else { return outcome }
        try beforeEach("checkpoint")
        try SmallFile.makeDirectory(folder, mode: folderMode)
        try SmallFile.replace("\(folder)/checkpoint", last.note.bytes, mode: fileMode)
        try SmallFile.synchronise(folder)
        outcome.files += 1
        return outcome
    }

    /// Refuses what must not be built upon.
    private func judge(_ survey: PublishedFolder.Survey, _ there: PublishedCheckpoint, _ repairing: Bool) throws {
        let spoilt = survey.spoilt.map(\.path)
        if !repairing, there.isSpoilt {
            guard there.size > 0 else { throw Problem.notACheckpoint }
            throw Problem.spoilt(["checkpoint"] + spoilt)
        }
        guard survey.foreign.isEmpty else { throw Problem.foreign(survey.foreign) }
        guard !spoilt.isEmpty else { return }
        // Without a checkpoint of this ledger nothing says that the tiles there were ever its own.
        guard there.size > 0 else { throw Problem.foreign(spoilt) }
        if !repairing { throw Problem.spoilt(spoilt) }
    }

    private static func parent(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    /// The folder and those above it, as far as they are not there yet.
    private func missingFolders() -> [String] {
        var folders: [String] = []
        var path = folder
        while !path.isEmpty, !FileManager.default.fileExists(atPath: path) {
            folders.append(path)
            path = Self.parent(path)
        }
        return folders
    }

    /// Waits until the names of the tiles are on the disk, and those of all folders that they lie in.
    private func synchronise(_ tiles: [Tile], andParentsOf made: [String]) throws {
        var folders = Set(made.map(Self.parent).filter { !$0.isEmpty })
        for tile in tiles {
            var path = Self.parent("\(folder)/\(tile.path)")
            while path.count >= folder.count, folders.insert(path).inserted { path = Self.parent(path) }
        }
        for path in folders.sorted() { try SmallFile.synchronise(path) }
    }
}
