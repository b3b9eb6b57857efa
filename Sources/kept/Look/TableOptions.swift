import ArgumentParser
import Ledger
import Reports
import Study

/// The flags of every command that prints tables.
struct TableOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only this group; may be repeated.", valueName: "id"))
    var group: [String] = []

    @Option(help: ArgumentHelp("Write the table as CSV; - is standard output.", valueName: "file"))
    var csv: String?

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

    /// Writes a table where the flag says; whether that was standard output.
    func write(_ table: CSV, _ surroundings: Surroundings) throws -> Bool {
        guard let csv else { return false }
        if csv == "-" {
            surroundings.console.print(table.text)
            return true
        }
        try SmallFile.replace(LedgerPlace.resolve(csv, surroundings), Array(table.text.utf8))
        surroundings.console.tell("Table written to \(csv)\n")
        return false
    }
}
