import Study

/// Deviations from the protocol by what they are about (S9).
struct DeviationCounts {
    let table: StudyTable

    /// The counts, their addresses under a table's name.
    init(_ view: StudyView, address: String = SafetyTable.name) {
        let groups = view.study.groups.map { group in
            (
                id: group.id,
                members: view.rows(MemberDeviations.self, of: group)
            )
        }
        let kinds = Set(groups.flatMap(\.members).flatMap(\.deviations).filter(\.counts).map(\.kind.text)).sorted()
        let row = { (id: String, label: String, indent: Int, matches: @escaping (CountedDeviation) -> Bool) in
            StudyTable.Row(
                id, label, indent: indent,
                groups.map { group in
                    let tally = Tally(group.members, population: group.members.flatMap(\.sources)) { member in
                        let found = member.deviations.filter(matches)
                        guard !found.isEmpty else { return nil }
                        return (found.count, member.sources + found.flatMap(\.sources))
                    }
                    return StudyTable.Field(FieldAddress(table: address, row: id, group: group.id), tally)
                })
        }
        let classes = DeviationClass.allCases.map { level in
            row("deviation.class.\(level.rawValue)", level.rawValue, 1) { $0.level == level }
        }
        table = StudyTable(
            id: "\(address).deviations", title: "Protocol deviations",
            columns: view.columns(groups.map(\.members.count)),
            rows: [row("deviation.any", "any", 0, \.counts)] + classes.filter { !$0.fields.allSatisfy(\.isZero) }
                + kinds.map { kind in row("deviation.kind.\(kind)", kind, 0) { $0.counts && $0.kind.text == kind } },
            notes: [
                "Participants n (%) [deviations], of everybody screened in the group's parts. Important and minor ones "
                    + "count; what is only a query, or only against a guideline, is shown by class. DV: detected by "
                    + "the "
                    + "rule of that number; others reported by a person, by category. One that later events cured is "
                    + "left out; the class is the one judged last."
            ])
    }
}
