import CanonicalJSON
public import Projections
public import Study

/// All tables of a study at one moment as a page and as files, without pictures and without the events.
///
/// For a study so long that no browser opens a page of all its events. The tables are those of ``StudyReport``; each
/// projection is made and let go before the next.
public struct TablesReport {
    /// The page, every table as CSV and all of them as JSON, as ``StudyReport/records`` names them.
    public let records: [(name: String, text: String)]

    /// The report of a study.
    ///
    /// - Parameters:
    ///   - study: the protocol in force.
    ///   - origin: the ledger's name.
    ///   - view: gives the view that one projection is made of.
    public init(
        _ study: StudyProtocol, basis: ReportBasis, dates: DateWords, origin: String,
        view: (any Projection.Type) throws -> StudyView
    ) rethrows {
        var parts = Parts()
        for chapter in ReportChapter.allCases {
            for projection in chapter.projections {
                parts.add(TableSet([projection], of: try view(projection)), to: chapter)
            }
        }
        let page = parts.page(study, origin: origin, footer: Footer(basis, dates: dates))
        records =
            [("index.html", page.source), ("tables.json", parts.json(basis))]
            + parts.files.map { ("tables/\($0.id).csv", $0.text) }
    }
}

/// What is kept of the projections: their texts, without the events behind every number.
private struct Parts {
    private var sections: [ReportChapter: [Table]] = [:]
    private var members: [JSONValue.Member] = []
    private var values: [JSONValue] = []
    private(set) var files: [(id: String, text: String)] = []

    mutating func add(_ set: TableSet, to chapter: ReportChapter) {
        sections[chapter, default: []] += set.tables
        let made = set.values
        members += made.fixed
        values += made.tables
        files += set.files.map { ($0.id, $0.csv().text) }
    }

    func json(_ basis: ReportBasis) -> String {
        JSONValue.object(basis.members + members + [.init("tables", .array(values))]).canonicalText + "\n"
    }

    func page(_ study: StudyProtocol, origin: String, footer: Footer) -> HTML {
        let chapters = ReportChapter.allCases.map { ReportSection($0, tables: sections[$0] ?? []) }
        let tables = PageTables(SourceEntries([], shown: []), footer: footer)
        return ReportPage.report(
            of: study, origin: origin, footer: footer,
            words: """
                The study has too many events for one page: here are its tables, without pictures and without the \
                events. kept trace ADDRESS lists the events behind a number.
                """,
            chapters: chapters.map { ($0.chapter.id, $0.chapter.title) }, body: "\(chapters.map { $0.html(tables) })")
    }
}
