import ArgumentParser
import Ledger
import StudyLedger

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

    mutating func run(in environment: ProgramEnvironment) throws {
        let session = try StudySession.open(common, environment)
        let directories = try UserDirectories(environment)
        let copy = try LedgerCopy(at: to, environment, fix: "kept backup --to OTHER-DIR")
        // What this computer has seen was compared when the ledger was read; read now, it may be of a newer append.
        let note = try session.book.ledger.checkpoint()
        let known = note.flatMap { KnownCheckpoint($0, keeper: .remembered) }.map { [$0] } ?? []
        let refusal = { (finding: String) in
            Failure(
                .verificationFailed, "backup-fails", "the copy does not verify: \(finding)", fix: "kept verify",
                "kept doctor")
        }
        let report = try copy.make(known: known, refusal: refusal) { try session.book.ledger.copyCompacted(to: $0) }
        copy.tell(report, "Written", isJSON: common.json, environment)
        // The copy is whole; that this computer cannot note when it was made takes nothing from it.
        do throws(LedgerError) {
            try Journal(.backups, directories).add(
                ["\(report.events)", session.origin, LedgerPlace.resolve(to, environment)], at: environment.now())
        } catch { environment.console.tell("kept: that it was made could not be noted: \(Failure(error).fact)\n") }
    }
}
