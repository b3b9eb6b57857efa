import Projections
import Study

/// A chapter of the report: its pictures, then its tables.
struct ReportSection {
    let id: String
    let title: String
    let figures: [Figure]
    let tables: [Table]

    /// The chapters and their titles, in the order in which they are read.
    static let titles = [
        (id: "flow-chapter", title: "Flow of participants"), (id: "population", title: "Participants and exposure"),
        (id: "efficacy-chapter", title: "Efficacy"), (id: "safety-chapter", title: "Safety"),
        (id: "quality-chapter", title: "Quality of the record"),
    ]

    init(_ id: String, figures: [Figure], tables: [Table]) {
        (self.id, self.figures, self.tables) = (id, figures, tables)
        title = Self.titles.first { $0.id == id }?.title ?? id
    }

    /// The chapter in a page.
    func html(_ page: PageTables) -> HTML {
        """
        <section id="\(id)"><h2>\(title)</h2>
        \(figures.map { $0.html(page) })\(tables.map { page.html($0) })</section>

        """
    }

    /// All chapters, in the order in which they are read.
    static func all(_ view: StudyView) -> [ReportSection] {
        [flow(view), population(view), efficacy(view), safety(view), quality(view)]
    }

    private static func flow(_ view: StudyView) -> ReportSection {
        let flow = FlowTable(of: view)
        let table = FlowText(flow, study: view.study).table
        let figures = flow.groups.filter { group in view.study.group(group.group)?.isPooled == false }.map { group in
            FlowFigure(
                group, view.study, table: FlowText(flow, study: view.study, groups: [group.group.text]).table
            ).figure
        }
        return ReportSection("flow-chapter", figures: figures, tables: [table])
    }

    private static func population(_ view: StudyView) -> ReportSection {
        let tables = BaselineTable(of: view).tables + ExposureTable(of: view).tables
        return ReportSection(
            "population", figures: [], tables: tables.map { Table($0) })
    }

    private static func efficacy(_ view: StudyView) -> ReportSection {
        let groups = view.study.groups.filter { !$0.isPooled }
        var figures: [Figure] = []
        if let endpoint = view.study.endpoints.first(where: { $0.baseline != nil }) {
            figures += groups.flatMap { TrajectoryFigures(endpoint, $0, view).figures }
            let curves = groups.map { view.responderCurve(of: endpoint, in: $0) }
            figures += [ResponderFigure(curves, endpoint)?.figure].compactMap { $0 }
        }
        let percent = view.study.analysis.confidencePercent
        figures += [ReliefFigure(view.reliefCurves, percent: percent)?.figure].compactMap { $0 }
        return ReportSection(
            "efficacy-chapter", figures: figures,
            tables: EfficacyText(EfficacyTable(of: view), study: view.study).tables
                + EfficacyDetail(of: view).tables.map { Table($0) })
    }

    private static func safety(_ view: StudyView) -> ReportSection {
        let groups = view.study.groups.filter { !$0.isPooled }
        let percent = view.study.analysis.confidencePercent
        let figures =
            [TermFigure(view.termProfiles, groups, percent: percent)?.figure]
            + groups.map { SwimmerFigure(view.lanes(of: $0), $0)?.figure }
            + [VitalFigure(view.vitalCourses, view.study)?.figure]
        return ReportSection(
            "safety-chapter", figures: figures.compactMap { $0 },
            tables: SafetyText(SafetyTable(of: view), study: view.study).tables
                + SafetyDetail(of: view).tables.map { Table($0) })
    }

    private static func quality(_ view: StudyView) -> ReportSection {
        let figures = [
            CompletenessFigure(view.completeness, view.study)?.figure,
            LagFigure(RecordedLag.all(in: view), lateHours: view.study.analysis.lateEntryHours)?.figure,
        ]
        return ReportSection(
            "quality-chapter", figures: figures.compactMap { $0 },
            tables: QualityTable(of: view).tables.map { Table($0) })
    }
}
