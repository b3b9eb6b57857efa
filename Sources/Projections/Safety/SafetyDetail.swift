import Study
import Vocabulary

/// What the overview of safety leaves open: worst grades, causality, serious events, events of special interest, vital
/// signs, rescue medication, deviations and rates.
///
/// Populations and the rule of treatment-emergence are those of ``SafetyTable``.
public enum SafetyDetail: Projection {
    /// The addresses of its cells begin with `safety`, as those of the table they detail.
    public static let name = "safety"
    /// By what is counted.
    public static let rows: Set<String> = [
        SafetyMember.table, SeriousMember.table, VitalMember.table, MemberDeviations.table,
    ]

    /// Its tables.
    public static func tables(of view: StudyView, showing groups: Set<String>?) -> [NamedTable] {
        let table = { (id: String, row: String, make: @escaping () -> StudyTable) in
            NamedTable("safety.\(id)", rows: [row], showing: groups, make)
        }
        let vitals = table("vitals", "vitals.") { VitalExtremes(view).table }
        return [
            table("proportions", "proportion.") { SafetyProportions(view.safetyTallies, view).table },
            table("worst-grade", "worst-grade.") { WorstGrades(view.safetyTallies, view).table },
            table("causality", "causality.") { WorstCausality(view.safetyTallies, view).table },
            table("serious", "serious.") { SeriousEvents(view).table },
            table("interest", "interest.") { SpecialInterest(view.safetyTallies, view).table },
            table("rates", "rate.") { SafetyRates(view.safetyTallies, view).table },
        ] + (view.study.vitals == nil ? [] : [vitals]) + [
            table("rescue", "rescue.") { RescueMedication(view).table },
            table("deviations", "deviation.") { DeviationCounts(view).table },
        ]
    }
}

extension StudyView {
    /// A column for each group, with how many participants it has.
    func columns(_ counts: [Int]) -> [StudyTable.Column] {
        zip(study.groups, counts).map { .init(group: $0.id, head: [$0.label.text, "n = \($1)"]) }
    }
}
