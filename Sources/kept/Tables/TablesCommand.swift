import CanonicalJSON
import Ledger
import Projections
import Reports
import Study

/// What a command that prints tables has to print.
struct TableSet {
    /// The tables that have a shape of their own.
    var own: [Table] = []
    /// Those as a file of records; absent if there are none.
    var records: CSV?
    /// Those as members of a JSON object.
    var members: [JSONValue.Member] = []
    /// The other tables.
    var more: [StudyTable] = []

    /// The names of all of them.
    var ids: [String] { own.map(\.id) + more.map(\.id) }

    /// Only one of them.
    func only(_ id: String) -> TableSet {
        var set = self
        set.own = own.filter { $0.id == id }
        set.more = more.filter { $0.id == id }
        if set.own.isEmpty { (set.records, set.members) = (nil, []) }
        return set
    }
}

extension ReadingCommand {
    /// Prints tables as the flags want them: on the terminal, as JSON, as CSV or as Markdown.
    func show(
        _ set: TableSet, _ options: TableOptions, _ reading: StudyReading, _ environment: ProgramEnvironment
    ) throws {
        try self.reading.demandWhole(unless: options.csv == nil && options.markdown == nil)
        let groups = try options.groups(reading.view.study)
        var set = try options.table.map { id throws(Failure) in try Self.named(id, set) } ?? set
        set.more = set.more.map { table in groups.map { table.showing($0) } ?? table }
        let footer = Footer(reading.basis, dates: reading.dates)
        if let csv = options.csv {
            // A table of a shape of its own that was named is written as it is read.
            let named = options.table == nil ? nil : set.own.first.map { CSV($0) }
            let file = named ?? set.records ?? StudyTableRecords.file(set.more)
            return try options.write(file.text, to: csv, environment)
        }
        if let markdown = options.markdown {
            let pages = (set.own + set.more.map { Table($0) }).map { MarkdownTable($0, footer: footer).text }
            return try options.write(pages.joined(separator: "\n"), to: markdown, environment)
        }
        guard !common.json else {
            let members =
                reading.basis.members + set.members + [JSONValue.Member("tables", StudyTableRecords.value(set.more))]
            return environment.console.print(JSONValue.object(members).canonicalText + "\n")
        }
        let shown = set.more.filter { !$0.isDetail || $0.id == options.table }.map { Table($0) }
        let texts = (set.own + shown).map { table in
            TextTable(
                table, style: isPlain(environment) ? .plain : .ruled, showsAddresses: options.addresses,
                footer: footer
            ).text
        }
        environment.console.print(reading.headed(texts.joined(separator: "\n")))
    }

    private static func named(_ id: String, _ set: TableSet) throws(Failure) -> TableSet {
        guard set.ids.contains(id) else {
            let near = EditDistance.nearest(to: id, in: set.ids)
            throw Failure(
                .usage, "no-such-table", "there is no table \(id); there are \(set.ids.joined(separator: ", "))",
                fix: "add --table \(near ?? set.ids.first ?? "ID")")
        }
        return set.only(id)
    }
}
