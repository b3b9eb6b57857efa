import Ledger
import Transparency

import class FoundationEssentials.FileManager

/// A checkpoint in a file that somebody else kept.
enum OutsideCheckpoint {
    /// Reads it; `nil` for one that says nothing, being of the empty ledger or from inside what is verified.
    ///
    /// - Parameters:
    ///   - folders: What is verified, and where this computer keeps its own.
    ///   - isQuiet: Whether nothing is said of a checkpoint that does not count.
    static func read(
        _ file: String, insideAnyOf folders: [String], _ environment: ProgramEnvironment, isQuiet: Bool
    ) throws -> KnownCheckpoint? {
        let place = LedgerPlace.resolve(file, environment)
        guard let bytes = FileReading.all(place, limit: SmallFile.maximumByteCount) else {
            throw Failure(.failed, "file-unreadable", "\(file) cannot be read", fix: "ls -l \(file)")
        }
        let name = String(file.split(separator: "/").last ?? "")
        guard let checkpoint = KnownCheckpoint(bytes, keeper: .outside(name)) else {
            throw Failure(
                .failed, "not-a-checkpoint", "\(file) \(NoCheckpoint(bytes).rawValue): nothing was compared with it",
                fix: "ask for the file itself, unchanged; kept checkpoint > FILE makes one")
        }
        let isOwn = folders.map(RealPath.init).contains { RealPath(place).isInside($0) }
        // An export brings its own last checkpoint along, and so does the copy of it that lies beside its ZIP file.
        let isExported = RealPath(place).isInsideOfBag { FileManager.default.fileExists(atPath: "\($0)/bagit.txt") }
        guard isOwn || isExported || checkpoint.checkpoint.size == 0 else { return checkpoint }
        let reason =
            isOwn
            ? "lies inside the ledger, or is this computer's own"
            : isExported ? "lies inside an export" : "is of the empty ledger"
        if !isQuiet { environment.console.tell("kept: \(file) \(reason): it is no outside checkpoint\n") }
        return nil
    }
}
