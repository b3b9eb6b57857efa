import ArgumentParser
import CanonicalJSON
import CivilTime
import Ledger
import StudyLedger
import Transparency

/// `kept verify`: re-reads and re-hashes everything, without a key and without writing.
struct VerifyCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every byte, link, signature and rule; say how far the proof reaches.",
        discussion: """
            kept verify --against 2026-02-28.checkpoint
            kept verify -C /media/copy/ledger --against auditor.checkpoint
            kept verify --json
            """)

    @Option(help: ArgumentHelp("A checkpoint that somebody else kept.", valueName: "checkpoint"))
    var against: String?

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let path = LedgerPlace.resolve(try LedgerPlace.find(common, environment), environment)
        guard try LedgerPlace.holdsStore(path) else {
            throw Failure(
                .noLedger, "no-ledger", "no ledger at \(path)", fix: "name the directory that holds data.mdb: -C DIR")
        }
        let own = [path, try UserDirectories(environment).state]
        let outside =
            try against.map {
                try OutsideCheckpoint.read($0, insideAnyOf: own, environment, isQuiet: common.json)
            } ?? nil
        let now = environment.now()
        let remembered = try Remembered(of: path, now: now, environment)
        let known = (outside.map { [$0] } ?? []) + remembered.checkpoints
        var report = Verification(of: path, judge: StudyRules(), known: known, now: now).run()
        report.findings += remembered.findings
        report.notes += remembered.notes
        let text = VerificationText(report: report, outside: outside)
        environment.console.print(common.json ? text.json : text.text(style, in: environment))
        try text.end()
    }
}
