import Study

/// Questions about the record: how many, and how they stand.
struct QueryCounts {
    let table: StudyTable

    init(_ groups: [QualityGroup], _ view: StudyView) {
        let row = { (id: String, label: String, indent: Int, matches: @escaping (QueryState) -> Bool) in
            StudyTable.Row(
                id, label, indent: indent,
                groups.map { group in
                    let tally = Tally(group.members, population: group.sources) { member in
                        let found = member.history.state.queries.filter { member.holds($0.target) && matches($0) }
                        guard !found.isEmpty else { return nil }
                        return (found.count, member.sources + found.flatMap { member.sources(of: $0) })
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

extension QualityMember {
    /// The events of one query: that raised it, what it is about, and each step since.
    fileprivate func sources(of query: QueryState) -> [Int] {
        let steps = history.effective.filter { event in
            switch event.event {
            case .queryAnswered(let payload): payload.query == query.seq
            case .queryClosed(let payload): payload.query == query.seq
            case .queryReopened(let payload): payload.query == query.seq
            default: false
            }
        }
        return [query.seq, query.target].flatMap(history.withCorrections) + steps.map(\.seq)
    }
}
