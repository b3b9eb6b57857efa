import CanonicalJSON
import Statistics
import Study

/// The overview's shares with their intervals: where nothing happened, the upper end says what can still be (3.9).
struct SafetyProportions {
    let table: StudyTable

    init(_ tallies: [SafetyTally], _ view: StudyView) {
        let percent = view.study.analysis.confidencePercent
        let rows = OverviewRow.allCases.flatMap { row -> [StudyTable.Row] in
            let id = "proportion.\(row.rawValue)"
            let counts = tallies.map { (FieldAddress(table: "safety", row: id, group: $0.group.id), $0.count(row), $0) }
            return [
                .init(
                    id, row.label,
                    counts.map { at, count, tally in
                        StudyTable.Field(
                            "\(count.participants)/\(tally.total)",
                            [
                                at.cell("participants", .integer(count.participants), count.sources),
                                at.cell("of", .integer(tally.total), tally.sources),
                            ])
                    }),
                .init(
                    id, "Clopper-Pearson \(percent) % CI, %", indent: 1,
                    counts.map {
                        Self.interval(
                            $0, "clopperPearson", $1,
                            computeClopperPearsonInterval(
                                successes: $1.participants, trials: $2.total, level: Double(percent) / 100))
                    }),
                .init(
                    id, "Wilson \(percent) % CI, %", indent: 1,
                    counts.map {
                        Self.interval(
                            $0, "wilson", $1,
                            computeWilsonInterval(
                                successes: $1.participants, trials: $2.total, level: Double(percent) / 100))
                    }),
            ]
        }
        table = StudyTable(
            id: "safety.proportions", title: "Treatment-emergent adverse events: shares with intervals",
            columns: view.columns(tallies.map(\.total)), rows: rows,
            notes: ["Participants. Where nobody had one the upper end still says what share is possible."])
    }

    private static func interval(
        _ at: FieldAddress, _ name: String, _ count: SafetyCount, _ interval: ConfidenceInterval?
    ) -> StudyTable.Field {
        StudyTable.Field(
            PrintedNumber.interval(interval.map { $0.lower * 100 }, interval.map { $0.upper * 100 }, decimals: 2),
            [
                at.cell("\(name).low", interval?.lower, count.percentSources),
                at.cell("\(name).high", interval?.upper, count.percentSources),
            ])
    }
}
