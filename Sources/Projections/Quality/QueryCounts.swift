import Study

/// Questions about the record: how many, and how they stand.
struct QueryCounts {
    let table: StudyTable

    init(_ groups: [QualityGroup], _ view: StudyView) {
        let row = { (id: String, label: String, indent: Int, matches: @escaping (RecordQuery) -> Bool) in
            StudyTable.Row(
                id, label, indent: indent,
                groups.map { group in
                    let tally = Tally(group.members, population: group.sources) { member in
                        let found = member.queries.filter(matches)
                        guard !found.isEmpty else { return nil }
                        return (found.count, member.sources + found.flatMap(\.sources))
                    }
                    return StudyTable.Field(FieldAddress(table: "quality", row: id, group: group.id), tally)
                })
        }
        table = StudyTable(
            id: "quality.queries", title: "Queries", columns: view.columns(groups.map(\.members.count)),
            rows: [
                row("queries", "queries", 0) { _ in true },
                row("queries.open", "open", 1) { $0.status == .open },
                row("queries.answered", "answered, not closed", 1) { $0.status == .answered },
                row("queries.closed", "closed", 1) { $0.status == .closed },
                row("queries.derived", "raised by the rules", 1, \.isDerived),
            ],
            notes: ["Participants n (%) [queries], of everybody screened in the group's parts."])
    }
}
