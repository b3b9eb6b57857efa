import CanonicalJSON
import Projections
import Reports

/// A command that prints the tables of some projections, in the form that the flags want.
protocol TablesCommand: ReadingCommand {
    /// What its tables are of.
    static var projections: [any Projection.Type] { get }
    /// Its flags.
    var table: TableOptions { get }
}

extension TablesCommand {
    /// Prints the tables: on the terminal, as JSON, as CSV or as Markdown.
    func run(in environment: ProgramEnvironment) throws {
        let reading = try StudyReading.open(self.reading, for: Self.projections, environment)
        let groups = try table.groups(reading.view.study)
        try self.reading.demandWhole(unless: table.csv == nil && table.markdown == nil)
        let all = TableSet(Self.projections, of: reading.view, showing: groups)
        let set = try table.table.map { id throws(Failure) in try Self.named(id, all) } ?? all
        let footer = Footer(reading.basis, dates: reading.dates)
        if let csv = table.csv { return try table.write(set.csv.text, to: csv, environment) }
        if let markdown = table.markdown {
            return try table.write(set.markdown(footer: footer), to: markdown, environment)
        }
        guard !common.json else {
            let object = JSONValue.object(reading.basis.members + set.members)
            return environment.console.print(object.canonicalText + "\n")
        }
        let text = set.text(
            style: isPlain(environment) ? .plain : .ruled, showsAddresses: table.addresses, footer: footer)
        environment.console.print(reading.headed(text))
    }

    private static func named(_ id: String, _ set: TableSet) throws(Failure) -> TableSet {
        if let found = set.only(id) { return found }
        let near = EditDistance.nearest(to: id, in: set.ids)
        throw Failure(
            .usage, "no-such-table", "there is no table \(id); there are \(set.ids.joined(separator: ", "))",
            fix: "add --table \(near ?? set.ids.first ?? "ID")")
    }
}
