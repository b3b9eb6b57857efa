public import CanonicalJSON
public import Projections
import Study

/// The tables that a command prints or a chapter shows, in every form that tables have.
///
/// None is made before somebody asks for it, so that of many only the named one costs anything.
public struct TableSet {
    private struct Entry {
        let projection: any Projection.Type
        let named: NamedTable
    }

    private let view: StudyView
    private let groups: Set<String>?
    private var projections: [any Projection.Type]
    private var entries: [Entry]
    private var isOne = false

    /// The tables of projections; with `groups` only of those.
    public init(_ projections: [any Projection.Type], of view: StudyView, showing groups: Set<String>? = nil) {
        self.view = view
        self.groups = groups
        self.projections = projections
        entries = projections.flatMap { projection in
            projection.tables(of: view, showing: groups).map { Entry(projection: projection, named: $0) }
        }
    }

    /// The names of all of them.
    public var ids: [String] { entries.map(\.named.id) }

    /// Only the one of a name; nothing if there is none.
    public func only(_ id: String) -> TableSet? {
        guard let entry = entries.first(where: { $0.named.id == id }) else { return nil }
        var set = self
        (set.projections, set.entries, set.isOne) = ([entry.projection], [entry], true)
        return set
    }

    /// The tables as they are read.
    public var tables: [Table] { entries.map { Table($0.named.table) } }

    /// The tables on a terminal: a long one only if it was named.
    public func text(style: TextStyle, showsAddresses: Bool, footer: Footer) -> String {
        entries.map(\.named.table).filter { isOne || !$0.isDetail }.map { table in
            TextTable(Table(table), style: style, showsAddresses: showsAddresses, footer: footer).text
        }.joined(separator: "\n")
    }

    /// The tables as Markdown.
    public func markdown(footer: Footer) -> String {
        tables.map { MarkdownTable($0, footer: footer).text }.joined(separator: "\n")
    }

    /// One file: the records of a fixed shape, else those of all tables.
    ///
    /// One table of a projection with a fixed shape is written as it is read.
    public var csv: CSV {
        if isOne, !fixed.isEmpty { return tables.first.map { CSV($0) } ?? CSV(header: []) }
        return fixed.first.map { CSV($0.records(of: view, showing: groups)) } ?? StudyTableRecords.file(alike)
    }

    /// The members of an object: the lists of a fixed shape, and the other tables.
    public var members: [JSONValue.Member] {
        fixed.map { $0.records(of: view, showing: groups).list } + [.init("tables", StudyTableRecords.value(alike))]
    }

    /// What of it stands in one object of all tables: those of a fixed shape by their names, and the other tables.
    var values: (fixed: [JSONValue.Member], tables: [JSONValue]) {
        (
            fixed.map { .init($0.name, .object([$0.records(of: view, showing: groups).list])) },
            alike.map { StudyTableRecords.value($0) }
        )
    }

    /// A file for each fixed shape and each other table, made when it is asked for.
    var files: [(id: String, csv: () -> CSV)] {
        fixed.map { projection in (projection.name, { CSV(projection.records(of: view, showing: groups)) }) }
            + entries.filter { !($0.projection is any FixedProjection.Type) }.map { entry in
                (entry.named.id, { StudyTableRecords.file([entry.named.table]) })
            }
    }

    private var fixed: [any FixedProjection.Type] { projections.compactMap { $0 as? any FixedProjection.Type } }

    /// The tables of projections without a fixed shape, which all are written alike.
    private var alike: [StudyTable] {
        entries.filter { !($0.projection is any FixedProjection.Type) }.map(\.named.table)
    }
}
