import FoundationEssentials
import LMDB
public import Transparency

/// What this computer has already seen of a ledger: the last checkpoint, per origin, in the user's own state directory.
///
/// LMDB cannot know that its file was put back to an older state; these files can, as `known_hosts` knows a key. They
/// are raised after each commit and never lowered, but by a resumption that an administrator signed.
///
/// Each mark has two slots, and the higher one counts. The first is raised at every append, without waiting for the
/// disk. The second is raised with that wait, at most every ten seconds, so that a power cut which tears the first one
/// costs ten seconds of memory and no more.
public struct HighWaterMarks: Sendable {
    /// Where the user's own marks are: files named by the SHA-256 of the origin.
    public let stateDirectory: String

    /// The marks of one user.
    public init(stateDirectory: String) { self.stateDirectory = stateDirectory }

    /// The slots of an origin; the first is the one that version 0.1.0 knows.
    public func paths(for origin: String) -> [String] {
        let first = stateDirectory + "/" + Digest.sha256(of: origin.utf8Span.span).hex + ".checkpoint"
        return [first, first + ".synced"]
    }

    /// What is remembered of an origin.
    public func mark(origin: String) throws(LedgerError) -> SeenMark {
        try SeenMark(slots: paths(for: origin), origin: origin)
    }

    /// Whether this user has seen a ledger of an origin, or at least something that says so.
    public func know(origin: String) -> Bool {
        (paths(for: origin) + [standingPath(for: origin)]).contains { path in
            do throws(LedgerError) { return try SmallFile.read(path) != nil } catch { return true }
        }
    }

    /// The last checkpoint this user saw of an origin.
    public func seen(origin: String) throws(LedgerError) -> Checkpoint? { try mark(origin: origin).checkpoint }

    /// Raises the mark to a note; a lower or equal one changes nothing.
    public func raise(_ note: [UInt8], origin: String) throws(LedgerError) {
        guard let new = Self.checkpoint(note) else { return }
        try SmallFile.makeDirectory(stateDirectory)
        // Two that raise it at once would else lower it: the later writer may be the one with the smaller number.
        try DirectoryLock.holding(stateDirectory) { () throws(LedgerError) in
            if let old = try mark(origin: origin).checkpoint, old.size >= new.size { return }
            let slots = paths(for: origin)
            try SmallFile.replaceSoon(slots[0], note)
            if Self.isDue(slots[1]) { try SmallFile.replace(slots[1], note) }
        }
    }

    /// Begins the mark anew after a resumption: what was seen of the history given up does not count any more.
    public func restart(at note: [UInt8], origin: String) throws(LedgerError) {
        try SmallFile.makeDirectory(stateDirectory)
        try DirectoryLock.holding(stateDirectory) { () throws(LedgerError) in
            for slot in paths(for: origin) { try SmallFile.replace(slot, note) }
            try? FileManager.default.removeItem(atPath: standingPath(for: origin))
        }
    }

    /// Whether the second slot is missing, torn, or older than ten seconds.
    private static func isDue(_ slot: String) -> Bool {
        guard let bytes = try? SmallFile.read(slot), checkpoint(bytes) != nil,
            let written = (try? FileManager.default.attributesOfItem(atPath: slot))?[.modificationDate] as? Date
        else { return true }
        return !(0..<10).contains(Date().timeIntervalSince(written))
    }

    static func checkpoint(_ note: [UInt8]) -> Checkpoint? {
        guard let note = try? SignedNote(note.span) else { return nil }
        return try? Checkpoint(note.text)
    }
}

extension HighWaterMarks {
    /// The file in which what this computer has computed of a ledger is kept.
    func standingPath(for origin: String) -> String {
        stateDirectory + "/" + Digest.sha256(of: origin.utf8Span.span).hex + ".standing"
    }

    /// What is kept of a ledger; `nil` if nothing is, or it does not read.
    func standing(origin: String) throws(LedgerError) -> StandingFile? {
        guard let bytes = try SmallFile.read(standingPath(for: origin)), let file = StandingFile(parsing: bytes),
            file.origin == origin
        else { return nil }
        return file
    }

    /// Keeps it; where that cannot be done, the next command reads everything again.
    func keep(_ standing: Standing) {
        guard let file = StandingFile(standing) else { return }
        try? SmallFile.makeDirectory(stateDirectory)
        try? SmallFile.replaceSoon(standingPath(for: file.origin), file.bytes)
    }
}
