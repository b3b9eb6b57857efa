import ArgumentParser
import CanonicalJSON
import Exchange
import Ledger

/// `kept publish`: the ledger's tree as static files that anybody can follow.
struct PublishCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Write checkpoint and hash tiles, safe to make public, for mirrors and monitors.",
        discussion: """
            kept publish --to /srv/www/fm-1
            kept publish --to ../mirror --with-entries
            kept publish --to /srv/www/fm-1 --json
            """)

    @Option(help: ArgumentHelp("A new directory, or the one of the last time.", valueName: "dir"))
    var to: String

    @Flag(help: "Also write the events, for a private mirror: they are participants' data.")
    var withEntries = false

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in surroundings: Surroundings) throws {
        let ledger = try Ledger.open(
            at: try LedgerPlace.find(common, surroundings),
            marks: HighWaterMarks(stateDirectory: try UserDirectories(surroundings).seen), readOnly: true)
        let outcome = try Publication(in: LedgerPlace.resolve(to, surroundings), withEntries: withEntries)
            .update(ledger)
        guard !common.json else {
            let value: JSONValue = [
                "before": .integer(outcome.before), "directory": .string(to), "files": .integer(outcome.files),
                "size": .integer(outcome.size),
            ]
            return surroundings.console.print(value.canonicalText + "\n")
        }
        let news = outcome.before == outcome.size ? "nothing new" : "from \(outcome.before)"
        surroundings.console.print(
            "Published to \(to): \(outcome.size) events, \(news), \(outcome.files) files written\n")
        if withEntries {
            surroundings.console.print("  tile/entries holds the events: keep that mirror private\n")
        }
    }
}
