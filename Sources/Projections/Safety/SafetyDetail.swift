import Study

/// What the overview of safety leaves open: worst grades, causality, serious events, events of special interest, vital
/// signs, rescue medication, deviations and rates.
///
/// Populations and the rule of treatment-emergence are those of ``SafetyTable``.
public struct SafetyDetail: TabularProjection {
    /// The addresses of its cells begin with `safety`, as those of the table they detail.
    public static let name = "safety"
    /// By what is counted.
    public static let rows: Set<String> = [
        SafetyMember.table, SeriousMember.table, VitalMember.table, MemberDeviations.table,
    ]

    /// The tables.
    public let tables: [StudyTable]

    /// The tables of a study as it stands.
    public init(of view: StudyView) {
        let tallies = view.study.groups.map { SafetyTally($0, in: view) }
        tables =
            [
                SafetyProportions(tallies, view).table, WorstGrades(tallies, view).table,
                WorstCausality(tallies, view).table, SeriousEvents(view).table,
                SpecialInterest(tallies, view).table, SafetyRates(tallies, view).table,
            ] + (view.study.vitals == nil ? [] : [VitalExtremes(view).table])
            + [RescueMedication(view).table, DeviationCounts(view).table]
    }
}

extension StudyView {
    /// A column for each group, with how many participants it has.
    func columns(_ counts: [Int]) -> [StudyTable.Column] {
        zip(study.groups, counts).map { .init(group: $0.id, head: [$0.label.text, "n = \($1)"]) }
    }
}
