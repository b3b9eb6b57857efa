import ArgumentParser
import CivilTime
import Exchange
import Ledger
import StudyLedger
import Transparency

/// `kept verify-export`: checks an export from its own bytes; needs no ledger and no key.
struct VerifyExportCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-export",
        abstract: "Check an export: files, events, signatures, rules, tables.",
        discussion: """
            kept verify-export ../fm-1-export --against 2026-02-28.checkpoint
            kept verify-export ../fm-1-export --json
            kept verify-export ../fm-1-export --verbose
            """)

    @Argument(help: ArgumentHelp("The export's directory.", valueName: "dir"))
    var directory: String

    @Option(help: ArgumentHelp("A checkpoint that somebody else kept; may be repeated.", valueName: "checkpoint"))
    var against: [String] = []

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in surroundings: Surroundings) throws {
        let place = LedgerPlace.resolve(directory, surroundings)
        let outside = try against.compactMap {
            try OutsideCheckpoint.read($0, insideAnyOf: [place], surroundings, isQuiet: common.json)
        }
        let progress = ReplayProgress(common, surroundings)
        let report = ExportVerification(
            of: place, known: outside, now: surroundings.now(), program: Program.app,
            readZone: StudyClock.rules
        ).run { progress.tell($0, of: $0, "verifying") }
        progress.end()
        let largest = outside.max { $0.checkpoint.size < $1.checkpoint.size }
        let text = VerificationText(report: report, outside: largest, isExport: true)
        surroundings.console.print(
            common.json ? text.json : text.text(isQuiet: common.quiet, isVerbose: common.verbose))
        try text.end()
    }
}
