import CanonicalJSON
import Study
import Vocabulary

/// What the index infusions delivered, and how many lay inside the protocol's range (E3).
public enum ExposureTable: Projection {
    /// The addresses of its cells begin with `exposure`.
    public static let name = "exposure"
    /// By what is counted.
    public static let rows: Set<String> = [GivenDose.table]

    /// One table; none in a study without a dose.
    public static func tables(of view: StudyView, showing shown: Set<String>?) -> [NamedTable] {
        view.study.dose.map { dose in [NamedTable(name, rows: [""], showing: shown) { table(of: view, dose) }] } ?? []
    }

    private static func table(of view: StudyView, _ dose: DoseRules) -> StudyTable {
        let groups = view.study.groups.map { (group: $0.id, members: view.rows(GivenDose.self, of: $0)) }
        let variables: [(String, String, Int, (GivenDose) -> ExactRatio?)] = [
            ("mg", "Dose, mg", 1, \.milligrams), ("mg-per-kg", "Dose, mg/kg", 2, \.milligramsPerKilogram),
            ("hours", "Duration, h", 2, \.hours), ("rate", "Rate, mg/kg/h", 2, \.rate),
        ]
        var rows = variables.flatMap { id, label, decimals, value in
            VariableRows(table: name, id: id, label: label, decimals: decimals).rows(
                groups, value: { dose in value(dose).map { TracedValue($0, dose.sources) } }, presence: \.sources)
        }
        rows += ranges(groups)
        return StudyTable(
            id: name, title: "Exposure in the index infusion",
            columns: view.columns(groups.map(\.members.count)), rows: rows,
            notes: [
                "Delivered milligrams are integrated from rates, boluses added; of abstracted infusions as the "
                    + "record "
                    + "states them. Duration is \(dose.duration.rawValue). Inside: "
                    + "\(dose.minimumMgPerKg)-\(dose.maximumMgPerKg) mg/kg, rounded to 0.01, in "
                    + "\(dose.minimumMinutes)-\(dose.maximumMinutes) min; one that lacks a number is not inside."
            ])
    }

    private static func ranges(_ groups: [(group: Code, members: [GivenDose])]) -> [StudyTable.Row] {
        let kinds: [(String, String, (GivenDose) -> Bool)] = [
            ("inside.dose", "inside the dose range, n (%)", { $0.isDoseInside }),
            ("inside.duration", "inside the duration range, n (%)", { $0.isDurationInside }),
            ("inside.both", "inside both, n (%)", { $0.isDoseInside && $0.isDurationInside }),
        ]
        return kinds.map { id, label, matches in
            StudyTable.Row(
                id, label,
                groups.map { group in
                    let tally = Tally(group.members, population: group.members.flatMap(\.sources)) {
                        matches($0) ? (1, $0.sources) : nil
                    }
                    return StudyTable.Field(
                        FieldAddress(table: name, row: id, group: group.group), tally.ofParticipants)
                })
        }
    }
}
