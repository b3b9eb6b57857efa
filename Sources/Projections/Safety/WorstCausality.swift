import Study

/// How likely the treatment caused each participant's adverse events, by the likeliest of them (S4).
struct WorstCausality {
    let table: StudyTable

    /// From the likeliest; one that nobody has judged stands where caution puts it, behind those that may be.
    private static let order: [Causality?] = [
        .certain, .probable, .possible, .conditional, .unassessable, nil, .unlikely,
    ]

    init(_ tallies: [SafetyTally], _ view: StudyView) {
        let rows = Self.order.map { causality -> StudyTable.Row in
            let id = "causality.\(causality?.rawValue ?? "not-judged")"
            return .init(
                id, causality?.rawValue ?? "not judged",
                tallies.map { tally in
                    StudyTable.Field(
                        FieldAddress(table: "safety", row: id, group: tally.group.id), Self.count(tally, causality))
                })
        }
        table = StudyTable(
            id: "safety.causality", title: "Treatment-emergent adverse events by causality",
            columns: view.columns(tallies.map(\.total)), rows: rows,
            notes: [
                "Participants n (%) by the likeliest causality of any of their adverse events (WHO-UMC categories), "
                    + "[adverse events of that causality among them]. Not judged counts as related in the overview."
            ])
    }

    private static func count(_ tally: SafetyTally, _ causality: Causality?) -> Tally {
        Tally(tally.affected(SafetyRow.Level.any), of: tally.total, population: tally.sources) { participant in
            let ranks = participant.adverseEvents.compactMap { order.firstIndex(of: $0.causality) }
            guard let worst = ranks.min(), order[worst] == causality else { return nil }
            return (participant.adverseEvents.count { $0.causality == causality }, participant.allSources)
        }
    }
}
