import CanonicalJSON
import Study
import Vocabulary

/// Who the participants were before the treatment: age, sex, weight, duration of the condition, earlier infusions, and
/// the scores by which the protocol predicts response (E2).
///
/// Participants with an index for efficacy, each once; the last screening of the part of the index counts.
public enum BaselineTable: Projection {
    /// The addresses of its cells begin with `baseline`.
    public static let name = "baseline"
    /// By what is counted.
    public static let rows: Set<String> = [BaselineMember.table, AnalysedMember.table]

    /// One table.
    public static func tables(of view: StudyView, showing shown: Set<String>?) -> [NamedTable] {
        [NamedTable(name, rows: [""], showing: shown) { table(of: view) }]
    }

    private static func table(of view: StudyView) -> StudyTable {
        let groups = view.study.groups.map { (group: $0.id, members: view.rows(BaselineMember.self, of: $0)) }
        var rows = traced("age", "Age, years", 1, groups) { member in
            member.age.map { TracedValue($0, member.sources + member.screeningSources) }
        }
        rows += sexes(groups)
        if view.study.dose != nil {
            rows += traced("weight", "Weight, kg", 1, groups) { $0.weight }
        }
        if let condition = view.study.analysis.condition {
            rows += traced("duration", "Months since the diagnosis of \(condition)", 1, groups) { $0.months }
        }
        if view.study.parts.contains(where: { $0.index != .participant }) {
            rows += traced("prior-infusions", "Earlier infusions on record", 1, groups) { $0.priorInfusions }
        }
        rows += predictors(view)
        return StudyTable(
            id: name, title: "Participants at baseline",
            columns: view.columns(groups.map(\.members.count)), rows: rows,
            notes: [
                "Participants with an index (see the notes on efficacy), each once. Weight of the order, or of the "
                    + "abstracted record, of the index infusion; the last diagnosis recorded."
            ])
    }

    private static func predictors(_ view: StudyView) -> [StudyTable.Row] {
        guard !view.study.analysis.predictors.isEmpty else { return [] }
        let groups = view.study.groups.map { (group: $0.id, members: view.rows(AnalysedMember.self, of: $0)) }
        return view.study.analysis.predictors.flatMap { predictor in
            VariableRows(table: name, id: "predictor.\(predictor.id)", label: predictor.label.text, decimals: 1).rows(
                groups, value: { $0.score(of: predictor) }, presence: \.sources)
        }
    }

    private static func traced(
        _ id: String, _ label: String, _ decimals: Int, _ groups: [(group: Code, members: [BaselineMember])],
        _ value: (BaselineMember) -> TracedValue?
    ) -> [StudyTable.Row] {
        VariableRows(table: name, id: id, label: label, decimals: decimals).rows(
            groups, value: value, presence: \.sources)
    }

    private static func sexes(_ groups: [(group: Code, members: [BaselineMember])]) -> [StudyTable.Row] {
        Sex.allCases.compactMap { sex in
            let id = "sex.\(sex.rawValue)"
            let row = StudyTable.Row(
                id, "Sex \(sex.rawValue), n (%)",
                groups.map { group in
                    let tally = Tally(group.members, population: group.members.flatMap(\.sources)) { member in
                        member.sex == sex ? (1, member.sources + member.screeningSources) : nil
                    }
                    return StudyTable.Field(
                        FieldAddress(table: name, row: id, group: group.group), tally.ofParticipants)
                })
            return row.fields.allSatisfy(\.isZero) ? nil : row
        }
    }
}
