import CivilTime
import Glibc
import Ledger
import StudyLedger
import SystemPackage
import Transparency

/// What this computer remembers of a ledger: `head` beside the store, and the user's own mark.
///
/// It is read before the store: what is read afterwards holds at least what a mark says.
struct Remembered {
    /// The checkpoints that could be read.
    private(set) var checkpoints: [KnownCheckpoint] = []
    /// Marks that are there and cannot be read, or are no checkpoint: then nobody can say that the ledger is not older
    /// than seen.
    private(set) var findings: [Finding] = []
    /// What is worth knowing and is no fault of the ledger.
    private(set) var notes: [String] = []

    init(of path: String, now: Instant, _ environment: ProgramEnvironment) throws {
        let isCopy = Self.isCopy(path)
        if let origin = Verification(of: path, judge: AnyContent(.study), known: [], now: now).claimedOrigin {
            let marks = HighWaterMarks(stateDirectory: try UserDirectories(environment).seen)
            do throws(LedgerError) {
                let mark = try marks.mark(origin: origin)
                for torn in mark.torn { note(torn: torn) }
                if let note = mark.note { remember(note, of: path, isCopy: isCopy, now: now) }
            } catch { conflict(error) }
        }
        let head = path + "/head"
        do throws(LedgerError) {
            guard let bytes = try SmallFile.read(head) else { return }
            if let checkpoint = KnownCheckpoint(bytes, keeper: .besideStore) {
                checkpoints.append(checkpoint)
            } else {
                note(torn: head)
            }
        } catch { conflict(error) }
    }

    /// Remembers the user's mark.
    ///
    /// A copy that was made earlier is not a ledger that was put back: that the ledger has grown since is no fault of
    /// the copy.
    private mutating func remember(_ note: [UInt8], of path: String, isCopy: Bool, now: Instant) {
        guard let checkpoint = KnownCheckpoint(note, keeper: .remembered) else { return }
        let seen = Int(clamping: checkpoint.checkpoint.size)
        let size = Verification(of: path, judge: AnyContent(.study), known: [], now: now).claimedSize
        if isCopy, let size, size < seen {
            notes.append(
                "a copy: this computer has seen \(seen) events of this ledger, and here are its first \(size); "
                    + "the verdict is about these")
        } else {
            checkpoints.append(checkpoint)
        }
    }

    /// Whether a directory holds a store and nothing that a ledger has which is appended to: a backup.
    private static func isCopy(_ path: String) -> Bool {
        ["head", "ledger.key"].allSatisfy { name in
            do throws(Errno) { _ = try Stat(FilePath("\(path)/\(name)"), followTargetSymlink: false) } catch {
                return error == .noSuchFileOrDirectory
            }
            return false
        }
    }

    private mutating func note(torn path: String) {
        notes.append("\(path) holds no checkpoint, as after a power cut; the next append makes it anew")
    }

    private mutating func conflict(_ error: LedgerError) {
        findings.append(
            Finding(
                .checkpointConflict, at: nil, "what this computer has seen is not known: \(Failure(error).fact)",
                fix: "make it readable; or remove it, if you know why, and verify against a checkpoint from outside"))
    }
}
