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
        try parts.addFlow(FlowTable(of: view(FlowTable.self)), study)
        for kind in Self.population { try parts.add(kind, "population", view(kind)) }
        try parts.addEfficacy(EfficacyTable(of: view(EfficacyTable.self)), study)
        try parts.add(EfficacyDetail.self, "efficacy-chapter", view(EfficacyDetail.self))
        try parts.addSafety(SafetyTable(of: view(SafetyTable.self)), study)
        try parts.add(SafetyDetail.self, "safety-chapter", view(SafetyDetail.self))
        try parts.add(QualityTable.self, "quality-chapter", view(QualityTable.self))
        let page = parts.page(study, origin: origin, footer: Footer(basis, dates: dates))
        records =
            [("index.html", page.source), ("tables.json", parts.json(basis))]
            + parts.files.map { ("tables/\($0.id).csv", $0.text) }
    }

    private static let population: [any TabularProjection.Type] = [BaselineTable.self, ExposureTable.self]
}

/// What is kept of the projections: their texts, without the events behind every number.
private struct Parts {
    private var sections: [String: [Table]] = [:]
    private var members: [JSONValue.Member] = []
    private var values: [JSONValue] = []
    private(set) var files: [(id: String, text: String)] = []

    mutating func addFlow(_ flow: FlowTable, _ study: StudyProtocol) {
        sections["flow-chapter"] = [FlowText(flow, study: study).table]
        members.append(.init("flow", .object(FlowRecords.members(flow))))
        files.append(("flow", FlowRecords.file(flow).text))
    }

    mutating func addEfficacy(_ efficacy: EfficacyTable, _ study: StudyProtocol) {
        sections["efficacy-chapter"] = EfficacyText(efficacy, study: study).tables
        members.append(.init("efficacy", .object(EfficacyJSON.members(efficacy))))
        files.append(("efficacy", EfficacyCSV.file(efficacy).text))
    }

    mutating func addSafety(_ safety: SafetyTable, _ study: StudyProtocol) {
        sections["safety-chapter"] = SafetyText(safety, study: study).tables
        members.append(.init("safety", .object(SafetyJSON.members(safety))))
        files.append(("safety", SafetyCSV.file(safety).text))
    }

    mutating func add(_ kind: any TabularProjection.Type, _ section: String, _ view: StudyView) {
        for table in kind.init(of: view).tables {
            sections[section, default: []].append(Table(table))
            values.append(StudyTableRecords.value(table))
            files.append((table.id, StudyTableRecords.file([table]).text))
        }
    }

    func json(_ basis: ReportBasis) -> String {
        JSONValue.object(basis.members + members + [.init("tables", .array(values))]).canonicalText + "\n"
    }

    func page(_ study: StudyProtocol, origin: String, footer: Footer) -> HTML {
        let chapters = ReportSection.titles.map { ReportSection($0.id, figures: [], tables: sections[$0.id] ?? []) }
        let tables = PageTables(SourceEntries([], shown: []), footer: footer)
        return ReportPage.report(
            of: study, origin: origin, footer: footer,
            words: """
                The study has too many events for one page: here are its tables, without pictures and without the \
                events. kept trace ADDRESS lists the events behind a number.
                """,
            chapters: chapters.map { ($0.id, $0.title) }, body: "\(chapters.map { $0.html(tables) })")
    }
}
