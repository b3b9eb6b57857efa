import ArgumentParser
import CanonicalJSON
import Ledger
import StudyLedger
import Transparency

import class FoundationEssentials.FileManager

/// `kept backup`: a compact copy of the store, verified from its own bytes before it counts.
struct BackupCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the ledger elsewhere and verify the copy. The ledger's key is in no backup.",
        discussion: """
            kept backup --to /media/usb/fm-1-2026-03-05
            kept backup --to ../backup --json
            kept verify -C ../backup --against auditor.checkpoint
            """)

    @Option(help: ArgumentHelp("A directory that is not there yet.", valueName: "dir"))
    var to: String

    @OptionGroup var common: CommonOptions

    mutating func run(in surroundings: Surroundings) throws {
        let session = try StudySession.open(common, surroundings)
        let directories = try UserDirectories(surroundings)
        let place = LedgerPlace.resolve(to, surroundings)
        let partial = place + ".partial"
        for path in [place, partial] where FileManager.default.fileExists(atPath: path) {
            throw Failure(.failed, "directory-exists", "\(path) is there already", fix: "kept backup --to OTHER-DIR")
        }
        do {
            try session.book.ledger.copyCompacted(to: partial)
            let report = try verified(partial, session, directories, surroundings)
            try FileManager.default.moveItem(atPath: partial, toPath: place)
            try Journal(.backups, directories).add(
                ["\(report.events)", session.origin, place], at: surroundings.now())
            tell(report, surroundings)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    /// Verifies the copy against the last checkpoint of the original.
    private func verified(
        _ copy: String, _ session: borrowing StudySession, _ directories: UserDirectories,
        _ surroundings: Surroundings
    ) throws -> VerificationReport {
        let marks = HighWaterMarks(stateDirectory: directories.seen)
        let notes = [try session.book.ledger.checkpoint(), FileReading.all(marks.path(for: session.origin))]
        let known = notes.compactMap { $0.flatMap { KnownCheckpoint($0, keeper: .remembered) } }
        let report = Verification(of: copy, judge: StudyRules(), known: known, now: surroundings.now()).run()
        guard report.verdict != .failed else {
            let first = report.findings.first(where: \.code.fails)
            throw Failure(
                .verificationFailed, "backup-fails", "the copy does not verify: \(first?.message ?? "")",
                fix: "kept verify", "kept doctor")
        }
        return report
    }

    private func tell(_ report: VerificationReport, _ surroundings: Surroundings) {
        guard !common.json else {
            let value: JSONValue = [
                "directory": .string(LedgerPlace.resolve(to, surroundings)), "events": .integer(report.events),
                "root": .string(report.root.hex),
            ]
            return surroundings.console.print(value.canonicalText + "\n")
        }
        let root = Written.receipt(report.root)
        surroundings.console.print("Written. \(to), read back and verified: \(report.events) events, root \(root)\n")
    }
}
