import CanonicalJSON
import Study

/// What the index infusions delivered, and how many lay inside the protocol's range (E3).
public struct ExposureTable: TabularProjection {
    /// The addresses of its cells begin with `exposure`.
    public static let name = "exposure"
    /// The first rules.
    public static let version = 1

    /// One table; none in a study without a dose.
    public let tables: [StudyTable]

    /// The table of a study as it stands.
    public init(of view: StudyView) {
        guard let dose = view.study.dose else {
            tables = []
            return
        }
        let groups = view.study.groups.map { group in
            (group: group.id, members: view.indexed(group).filter { $0.infusion != nil })
        }
        let doses = groups.map { (group: $0.group, members: $0.members.map { GivenDose($0, dose) }) }
        let variables: [(String, String, Int, (GivenDose) -> ExactAmount?)] = [
            ("mg", "Dose, mg", 1, \.milligrams), ("mg-per-kg", "Dose, mg/kg", 2, \.milligramsPerKilogram),
            ("hours", "Duration, h", 2, \.hours), ("rate", "Rate, mg/kg/h", 2, \.rate),
        ]
        var rows = variables.flatMap { id, label, decimals, value in
            VariableRows(table: Self.name, id: id, label: label, decimals: decimals).rows(
                doses,
                value: { dose in value(dose)?.ratio.map { TracedValue($0, dose.sources) } }, presence: \.sources)
        }
        rows += Self.ranges(doses)
        tables = [
            StudyTable(
                id: "exposure", title: "Exposure in the index infusion",
                columns: view.columns(groups.map(\.members.count)), rows: rows,
                notes: [
                    "Delivered milligrams are integrated from rates, boluses added; of abstracted infusions as the "
                        + "record "
                        + "states them. Duration is \(dose.duration.rawValue). Inside: "
                        + "\(dose.minimumMgPerKg)-\(dose.maximumMgPerKg) mg/kg, rounded to 0.01, in "
                        + "\(dose.minimumMinutes)-\(dose.maximumMinutes) min; one that lacks a number is not inside."
                ])
        ]
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

/// What one index infusion delivered.
struct GivenDose {
    /// Milligrams; unknown where a rate or a time is.
    let milligrams: ExactAmount
    /// Milligrams per kilogram of the stated weight.
    let milligramsPerKilogram: ExactAmount
    /// Hours, by the protocol's rule for pauses.
    let hours: ExactAmount
    /// Whether the dose lies inside the protocol's range.
    let isDoseInside: Bool
    /// Whether the duration does.
    let isDurationInside: Bool
    /// The events behind it.
    let sources: [Int]

    /// Milligrams per kilogram and hour.
    var rate: ExactAmount { milligramsPerKilogram / hours }

    init(_ member: IndexedMember, _ rules: DoseRules) {
        let history = member.history
        let infusion = member.infusion
        let record = infusion?.history.first?.content
        let exposure = infusion?.exposure()
        let minutes = record == nil ? exposure?.minutes(by: rules.duration) : record?.minutes
        milligrams = record == nil ? exposure?.deliveredMg ?? .unknown : record?.mg.map { ExactAmount($0) } ?? .unknown
        let weight = infusion?.plan?.content.weightKg ?? record?.weightKg
        milligramsPerKilogram = milligrams / (weight.map { ExactAmount($0) } ?? .unknown)
        hours = minutes.map { ExactAmount($0) / ExactAmount(60) } ?? .unknown
        let printed = milligramsPerKilogram.rounded(toPlaces: 2).map { ExactAmount($0) }
        isDoseInside =
            printed.map { dose in
                dose.isBelow(ExactAmount(rules.minimumMgPerKg)) == false
                    && ExactAmount(rules.maximumMgPerKg).isBelow(dose) == false
            } ?? false
        isDurationInside = minutes.map { (rules.minimumMinutes...rules.maximumMinutes).contains($0) } ?? false
        let run = infusion.map { $0.run.map(\.seq) + $0.plans.prefix(1).map(\.seq) } ?? []
        sources = member.sources + run.flatMap(history.withCorrections)
    }
}
