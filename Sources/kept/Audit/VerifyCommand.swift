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

    mutating func run(in surroundings: Surroundings) throws {
        let path = LedgerPlace.resolve(try LedgerPlace.find(common, surroundings), surroundings)
        guard try LedgerPlace.holdsStore(path) else {
            throw Failure(
                .noLedger, "no-ledger", "no ledger at \(path)", fix: "name the directory that holds data.mdb: -C DIR")
        }
        let own = [path, try UserDirectories(surroundings).state]
        let outside =
            try against.map {
                try OutsideCheckpoint.read($0, insideAnyOf: own, surroundings, isQuiet: common.json)
            } ?? nil
        let now = surroundings.now()
        let remembered = try Remembered(of: path, now: now, surroundings)
        let known = (outside.map { [$0] } ?? []) + remembered.checkpoints
        var report = Verification(of: path, judge: StudyRules(), known: known, now: now).run()
        report.findings += remembered.findings
        report.notes += remembered.notes
        let text = VerificationText(report: report, outside: outside)
        surroundings.console.print(common.json ? text.json : text.text(style, in: surroundings))
        try text.end()
    }
}
