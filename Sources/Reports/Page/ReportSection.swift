import Projections
import Study
import Vocabulary

/// A chapter of the report as it is shown: its pictures, then its tables.
struct ReportSection {
    let chapter: ReportChapter
    let figures: [Figure]
    let tables: [Table]

    init(_ chapter: ReportChapter, figures: [Figure] = [], tables: [Table]) {
        (self.chapter, self.figures, self.tables) = (chapter, figures, tables)
    }

    /// A chapter of a study.
    init(_ chapter: ReportChapter, of view: StudyView) {
        let figures =
            switch chapter {
            case .flow: Self.flow(view)
            case .population: [Figure]()
            case .efficacy: Self.efficacy(view)
            case .safety: Self.safety(view)
            case .quality: Self.quality(view)
            }
        self.init(chapter, figures: figures, tables: TableSet(chapter.projections, of: view).tables)
    }

    /// The chapter in a page.
    func html(_ page: PageTables) -> HTML {
        """
        <section id="\(chapter.id)"><h2>\(chapter.title)</h2>
        \(figures.map { $0.html(page) })\(tables.map { page.html($0) })</section>

        """
    }

    private static func flow(_ view: StudyView) -> [Figure] {
        FlowTable(of: view).groups.filter { view.study.group($0.group)?.isPooled == false }.flatMap { group in
            TableSet([FlowTable.self], of: view, showing: [group.group.text]).tables.map { table in
                FlowFigure(group, view.study, table: table).figure
            }
        }
    }

    private static func efficacy(_ view: StudyView) -> [Figure] {
        let groups = view.study.groups.filter { !$0.isPooled }
        var figures: [Figure] = []
        if let endpoint = view.study.endpoints.first(where: { $0.baseline != nil }) {
            figures += groups.flatMap { TrajectoryFigures(endpoint, $0, view).figures }
            let curves = groups.map { view.responderCurve(of: endpoint, in: $0) }
            figures += [ResponderFigure(curves, endpoint)?.figure].compactMap { $0 }
        }
        let percent = view.study.analysis.confidencePercent
        return figures + [ReliefFigure(view.reliefCurves, percent: percent)?.figure].compactMap { $0 }
    }

    private static func safety(_ view: StudyView) -> [Figure] {
        let groups = view.study.groups.filter { !$0.isPooled }
        let percent = view.study.analysis.confidencePercent
        let figures =
            [TermFigure(view.termProfiles, groups, percent: percent)?.figure]
            + groups.map { SwimmerFigure(view.lanes(of: $0), $0)?.figure }
            + [VitalFigure(view.vitalCourses, view.study)?.figure]
        return figures.compactMap { $0 }
    }

    private static func quality(_ view: StudyView) -> [Figure] {
        [
            CompletenessFigure(view.completeness, view.study)?.figure,
            LagFigure(RecordedLag.all(in: view), lateHours: view.study.analysis.lateEntryHours)?.figure,
        ].compactMap { $0 }
    }
}
