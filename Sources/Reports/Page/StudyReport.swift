import CanonicalJSON
public import Projections
public import Study

/// All tables and pictures of a study at one moment, as one page or as files.
///
/// Made from the events alone: equal events, basis and zone give equal bytes.
public struct StudyReport: Sendable {
    let view: StudyView
    let events: [RecordedEvent]
    let basis: ReportBasis
    let dates: DateWords
    let origin: String
    /// The moment that was named, in words; absent for now.
    let heading: String?
    let sections: [ReportSection]

    /// A report of a study.
    ///
    /// - Parameters:
    ///   - events: those that count, by number; the page lists them.
    ///   - origin: the ledger's name.
    ///   - heading: says which moment it is of, if one was named.
    public init(
        _ view: StudyView, events: [RecordedEvent], basis: ReportBasis, dates: DateWords, origin: String,
        heading: String? = nil
    ) {
        self.view = view
        self.events = events
        self.basis = basis
        self.dates = dates
        self.origin = origin
        self.heading = heading
        sections = ReportChapter.allCases.map { ReportSection($0, of: view) }
    }

    /// The lines below every table and picture.
    var footer: Footer { Footer(basis, dates: dates) }

    /// The page: one file, no script, no request.
    public var page: String { ReportPage(self).html.source }

    /// The page, every table as CSV and all of them as JSON, each made when it is asked for.
    public var records: [(name: String, text: () -> String)] {
        [("index.html", { page }), ("tables.json", { json })]
            + tables.files.map { file in ("tables/\(file.id).csv", { file.csv().text }) }
    }

    private var tables: TableSet { TableSet(StudyView.projections, of: view) }

    private var json: String {
        let values = tables.values
        let members = basis.members + values.fixed + [.init("tables", .array(values.tables))]
        return JSONValue.object(members).canonicalText + "\n"
    }

    /// The same as files by name, with every table as Markdown and every picture as SVG.
    public var files: [(name: String, text: String)] {
        let tables = sections.flatMap(\.tables)
        return records.map { ($0.name, $0.text()) }
            + tables.map { ("tables/\($0.id).md", MarkdownTable($0, footer: footer).text) }
            + (sections.flatMap(\.figures) + participants.flatMap { [$0.figure].compactMap { $0 } + $0.infusions }).map
        {
            ("pictures/\($0.id).svg", $0.file(footer).source)
        }
    }

    /// The pages of participants, by code.
    var participants: [ParticipantPage] { view.histories.map { ParticipantPage($0, view, dates) } }
}

/// One participant's time line as a page or a picture of its own.
public struct TimelineReport: Sendable {
    private let page: ParticipantPage
    private let footer: Footer
    private let title: String

    /// The report of a participant.
    public init(of history: ParticipantHistory, _ view: StudyView, basis: ReportBasis, dates: DateWords) {
        page = ParticipantPage(history, view, dates)
        footer = Footer(basis, dates: dates)
        title = "\(history.code): time line"
    }

    /// The picture as a file; nothing if no day of anything is known.
    public var svg: String? { page.figure?.file(footer).source }

    /// The page: one file, no script, no request.
    public var html: String {
        ReportPage.document(title: title, body: "<main><h1>\(title)</h1>\(page.body)</main>\(ReportPage.foot(footer))")
            .source
    }
}
