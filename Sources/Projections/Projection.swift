/// Tables that follow from the events of a study and from nothing else.
///
/// Because corrections and voids reach back, a projection is not fed event by event: one replay feeds a `StudyState`,
/// and every projection is computed from the histories that result. Equal events give equal values. There are
/// several, and whoever prints, writes or traces tables asks all of them the same questions.
public protocol Projection: Sendable {
    /// The first part of the addresses of its cells.
    static var name: String { get }
    /// The kinds of rows that it is made of, by name.
    static var rows: Set<String> { get }
    /// Its tables of a study, in the order in which they are read; with `groups` only with those.
    ///
    /// None is made before somebody asks for it.
    static func tables(of view: StudyView, showing groups: Set<String>?) -> [NamedTable]
    /// Every value with its address and the events that made it; with `row` at least those of that row, and no tables
    /// that cannot have them.
    static func cells(of view: StudyView, row: String?) -> [TracedCell]
}

/// A projection whose values have a shape of their own in files, on which programs rely: safety, efficacy and flow.
public protocol FixedProjection: Projection {
    /// The values of a study as programs read them; with `groups` only those.
    static func records(of view: StudyView, showing groups: Set<String>?) -> FixedRecords
}

extension Projection {
    /// Those of its tables.
    public static func cells(of view: StudyView, row: String?) -> [TracedCell] {
        tables(of: view, showing: nil).filter { table in row.map(table.mayHave) ?? true }.flatMap(\.table.cells)
    }

    /// Its tables of a study, all made.
    public static func tables(of view: StudyView) -> [StudyTable] { tables(of: view, showing: nil).map(\.table) }
}
