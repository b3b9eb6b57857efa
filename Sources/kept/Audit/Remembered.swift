import CivilTime
import Ledger
import StudyLedger

/// What this computer remembers of a ledger: `head` beside the store, and the user's own mark.
struct Remembered {
    /// The checkpoints that could be read.
    private(set) var checkpoints: [KnownCheckpoint] = []
    /// Marks that are there and are no checkpoint: then nobody can say that the ledger is not older than seen.
    private(set) var findings: [Finding] = []

    init(of path: String, now: Instant, _ surroundings: Surroundings) throws {
        var files = [path + "/head"]
        if let origin = Verification(of: path, judge: AnyContent(), known: [], now: now).claimedOrigin {
            files.append(HighWaterMarks(stateDirectory: try UserDirectories(surroundings).seen).path(for: origin))
        }
        for file in files {
            guard let bytes = try? SmallFile.read(file), !bytes.isEmpty else { continue }
            if let checkpoint = KnownCheckpoint(bytes, keeper: .remembered) {
                checkpoints.append(checkpoint)
            } else {
                findings.append(
                    Finding(
                        .checkpointConflict, at: nil, "\(file), which remembers the last checkpoint, is none",
                        fix: "if you know why, remove it and verify against a checkpoint from outside"))
            }
        }
    }
}
