import Study

/// What the efficacy table leaves open: groups compared, how long relief lasted, who responded, other ways to analyse,
/// and what is missing.
public enum EfficacyDetail: Projection {
    /// The addresses of its cells begin with `efficacy`, as those of the table they detail.
    public static let name = "efficacy"
    /// By what is counted.
    public static let rows: Set<String> = [
        AnalysedMember.table, ReliefMember.table, SensitivityMember.table, ExpectedMember.table,
    ]

    /// Its tables.
    public static func tables(of view: StudyView, showing groups: Set<String>?) -> [NamedTable] {
        let table = { (id: String, row: String, make: @escaping () -> StudyTable) in
            NamedTable("efficacy.\(id)", rows: [row], showing: groups, make)
        }
        var tables: [NamedTable] = []
        if GroupComparison.isAsked(of: view.study) {
            tables.append(table("comparison", "comparison.") { GroupComparison(view).table })
        }
        if ReliefTables.isAsked(of: view.study) {
            tables += [
                table("duration", "relief.") { ReliefTables(view).duration },
                table("duration-steps", "relief.step.") { ReliefTables(view).steps },
            ]
        }
        if PredictorTables.isAsked(of: view.study) {
            tables += [
                table("characteristics", "characteristic.") { PredictorTables(view).characteristics },
                table("predictors", "odds.") { PredictorTables(view).predictors },
            ]
        }
        return tables + [
            table("sensitivity", "sensitivity.") { SensitivityTable(view).table },
            table("missing", "missing.") { MissingData(view).table },
        ]
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
