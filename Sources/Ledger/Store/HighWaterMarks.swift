import CanonicalJSON
import LMDB
public import Transparency

/// What this computer has already seen of a ledger: the last checkpoint, per origin, in the user's own state directory,
/// and `head` beside the store.
///
/// LMDB cannot know that its file was put back to an older state; these files can, as `known_hosts` knows a key. They
/// are raised after each commit and never lowered, but by a resumption that an administrator signed.
public struct HighWaterMarks: Sendable {
    /// Where the user's own marks are: one file per origin, named by the SHA-256 of the origin.
    public let stateDirectory: String

    /// The marks of one user.
    public init(stateDirectory: String) { self.stateDirectory = stateDirectory }

    /// The file of an origin.
    public func path(for origin: String) -> String {
        stateDirectory + "/" + Digest.sha256(of: origin.utf8Span.span).hex + ".checkpoint"
    }

    /// The last checkpoint this user saw of an origin.
    public func seen(origin: String) throws(LedgerError) -> Checkpoint? {
        // An empty file is what a power cut leaves of a mark that was being raised.
        guard let bytes = try SmallFile.read(path(for: origin)), !bytes.isEmpty else { return nil }
        guard let checkpoint = Self.checkpoint(bytes) else {
            throw .file(path: path(for: origin), reason: "is not a checkpoint; remove it if you know why")
        }
        return checkpoint
    }

    /// Raises the mark to a note; a lower or equal one changes nothing.
    public func raise(_ note: [UInt8], origin: String) throws(LedgerError) {
        guard let new = Self.checkpoint(note) else { return }
        if let old = try seen(origin: origin), old.size >= new.size { return }
        try SmallFile.makeDirectory(stateDirectory)
        try SmallFile.replaceSoon(path(for: origin), note)
    }

    /// Begins the mark anew after a resumption: what was seen of the history given up does not count any more.
    public func restart(at note: [UInt8], origin: String) throws(LedgerError) {
        try SmallFile.makeDirectory(stateDirectory)
        try SmallFile.replace(path(for: origin), note)
    }

    static func checkpoint(_ note: [UInt8]) -> Checkpoint? {
        guard let note = try? SignedNote(note.span) else { return nil }
        return try? Checkpoint(note.text)
    }
}

extension Ledger {
    /// Refuses a ledger whose file was put in the place of the one that is open.
    ///
    /// That what is read continues what this computer has seen, was checked when it was read.
    public func checkOwnFile() throws(LedgerError) {
        try writing { environment throws(LedgerError) in
            do throws(LMDBError) { try environment.demandOwnFile() } catch {
                throw error.code == .replaced ? .storeReplaced : .store(error)
            }
        }
    }

    /// Refuses a ledger that is older than, or beside, what this computer has seen of it.
    ///
    /// Only for one that was opened regardless of that: any other was refused when it was first read.
    public func checkAgainstSeen(_ marks: HighWaterMarks) throws(LedgerError) {
        let snapshot = try snapshot()
        try SeenCheckpoints(directory, marks, origin: snapshot.head.state.origin).check(snapshot)
    }

    /// The furthest that this computer has seen of another history: what a resumption gives up.
    ///
    /// Nothing if all that was seen is here.
    public func abandoned(_ marks: HighWaterMarks, head: Head) throws(LedgerError) -> Checkpoint? {
        var abandoned: [Checkpoint] = []
        for checkpoint in try SeenCheckpoints(directory, marks, origin: head.state.origin).seen {
            let size = Int(clamping: checkpoint.size)
            if size <= head.size, try root(size: size) == checkpoint.root { continue }
            abandoned.append(checkpoint)
        }
        return abandoned.max { $0.size < $1.size }
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
