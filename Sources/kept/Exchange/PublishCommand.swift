import ArgumentParser
import CanonicalJSON
import Exchange
import Ledger
import StudyLedger

/// `kept publish`: the ledger's tree as static files that anybody can follow.
struct PublishCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Write checkpoint and hash tiles, safe to make public, for mirrors and monitors.",
        discussion: """
            All that is there is compared first. What was published and is gone is
            written again; what has other bytes is refused with exit 10, and nothing is
            written, unless --repair is given.

            kept publish --to /srv/www/fm-1
            kept publish --to ../mirror --with-entries
            kept publish --to /srv/www/fm-1 --repair
            kept publish --to /srv/www/fm-1 --json
            """)

    @Option(help: ArgumentHelp("A new directory, or the one of the last time.", valueName: "dir"))
    var to: String

    @Flag(help: "Also write the events, for a private mirror: they are participants' data.")
    var withEntries = false

    @Flag(help: "Replace published files that have other bytes than they should.")
    var repair = false

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let ledger = try Ledger.open(
            at: try LedgerPlace.find(common, environment), content: .study,
            marks: HighWaterMarks(stateDirectory: try UserDirectories(environment).seen), readOnly: true)
        let outcome = try Publication(in: LedgerPlace.resolve(to, environment), withEntries: withEntries)
            .update(ledger, repairing: repair)
        guard !common.json else {
            let value: JSONValue = [
                "before": .integer(outcome.before), "directory": .string(to), "files": .integer(outcome.files),
                "repaired": .integer(outcome.repaired), "restored": .integer(outcome.restored),
                "size": .integer(outcome.size),
            ]
            return environment.console.print(value.canonicalText + "\n")
        }
        let news = outcome.before == outcome.size ? "nothing new" : "from \(outcome.before)"
        environment.console.print(
            "Published to \(to): \(outcome.size) events, \(news), \(outcome.files) files written\n")
        if outcome.restored > 0 {
            environment.console.print("  \(Self.files(outcome.restored, "missing")) written again\n")
        }
        if outcome.repaired > 0 {
            environment.console.print("  \(Self.files(outcome.repaired, "spoilt")) replaced\n")
        }
        if withEntries {
            environment.console.print("  tile/entries holds the events: keep that mirror private\n")
        }
    }

    private static func files(_ count: Int, _ kind: String) -> String {
        count == 1 ? "1 \(kind) file" : "\(count) \(kind) files"
    }
}
