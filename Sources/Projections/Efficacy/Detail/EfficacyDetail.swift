import Study

/// What the efficacy table leaves open: groups compared, how long relief lasted, who responded, other ways to analyse,
/// and what is missing (E6 to E10).
public struct EfficacyDetail: TabularProjection {
    /// The addresses of its cells begin with `efficacy`, as those of the table they detail.
    public static let name = "efficacy"
    /// By what is counted.
    public static let rows: Set<String> = [
        AnalysedMember.table, ReliefMember.table, SensitivityMember.table, ExpectedMember.table,
    ]

    /// The tables.
    public let tables: [StudyTable]

    /// The tables of a study as it stands.
    public init(of view: StudyView) {
        let comparison = GroupComparison(view).table.map { [$0] } ?? []
        let relief = ReliefTables(view).tables
        let predictors = view.study.analysis.predictors.isEmpty ? [] : PredictorTables(view).tables
        tables = comparison + relief + predictors + [SensitivityTable(view).table, MissingData(view).table]
    }
}

extension StudyView {
    /// The groups that an endpoint is shown for.
    func groups(of endpoint: Endpoint) -> [StudyGroup] {
        study.groups.filter { endpoint.groups.isEmpty || endpoint.groups.contains($0.id) }
    }

    /// The endpoint's values of each participant of a group with an index, on one grid.
    func values(of endpoint: Endpoint, in group: StudyGroup) -> EndpointValues {
        EndpointValues(
            endpoint, rows(AnalysedMember.self, of: group).compactMap { $0.contribution(to: endpoint) },
            study.analysis)
    }

    /// The intervals' level, 0 to 1.
    var level: Double { Double(study.analysis.confidencePercent) / 100 }
}

/// The values of one endpoint in one group, and who responded.
struct EndpointValues {
    let scale: ScoreScale
    let values: [GridValues]
    let contributions: [Contribution]
    let rule: ResponderRule
    let endpoint: Endpoint

    init(_ endpoint: Endpoint, _ contributions: [Contribution], _ analysis: AnalysisRules) {
        self.endpoint = endpoint
        self.contributions = contributions
        let scale = ScoreScale(covering: contributions.flatMap(\.scores))
        self.scale = scale
        values = contributions.map { GridValues($0, on: scale, needsBaseline: endpoint.baseline != nil) }
        rule = ResponderRule(endpoint, analysis: analysis, unit: scale.unit)
    }

    /// Those with both values.
    var pairs: [GridValues] { values.filter(\.isPair) }

    /// Whether a participant responded; nothing of those of whom it is undefined.
    func response(of index: Int, threshold: Int) -> Bool? { rule.verdict(values[index], threshold: threshold) }
}
