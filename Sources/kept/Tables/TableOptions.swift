import ArgumentParser
import Ledger
import Reports
import Study
import Vocabulary

/// The flags of every command that prints tables.
struct TableOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only this group; may be repeated.", valueName: "id"))
    var group: [String] = []

    @Option(help: ArgumentHelp("Write the table as CSV; - is standard output.", valueName: "file"))
    var csv: String?

    @Option(help: ArgumentHelp("Write the tables as Markdown; - is standard output.", valueName: "file"))
    var markdown: String?

    @Option(help: ArgumentHelp("Only this table; a wrong name lists them.", valueName: "id"))
    var table: String?

    @Flag(help: "Add the address of each cell.")
    var addresses = false

    /// The groups that were named; absent for all.
    func groups(_ study: StudyProtocol) throws(Failure) -> Set<String>? {
        let known = study.groups.map(\.id.text)
        for name in group where !known.contains(name) {
            let near = EditDistance.nearest(to: name, in: known)
            throw Failure(
                .usage, "no-such-group", "there is no group \(name); there are \(known.joined(separator: ", "))",
                fix: "add --group \(near ?? known.first ?? "ID")")
        }
        return group.isEmpty ? nil : Set(group)
    }

    /// Writes a text to a file, or for - to standard output.
    func write(_ text: String, to name: String, _ environment: ProgramEnvironment) throws {
        guard name != "-" else { return environment.console.print(text) }
        try SmallFile.replace(LedgerPlace.resolve(name, environment), Array(text.utf8))
        environment.console.tell("Written to \(name)\n")
    }
}
