import Study
import Vocabulary

/// What was corrected and voided, by reason.
struct CorrectionCounts {
    let table: StudyTable

    init(_ groups: [QualityGroup], _ view: StudyView) {
        let reasons = ReasonCode.allCases.filter { reason in
            groups.contains { $0.members.contains { $0.changes.contains { $0.reasons.contains(reason) } } }
        }
        let row = { (id: String, label: String, indent: Int, matches: @escaping (RecordChange) -> Bool) in
            StudyTable.Row(
                id, label, indent: indent,
                groups.map { group in
                    let tally = Tally(group.members, population: group.sources) { member in
                        let found = member.changes.filter(matches)
                        guard !found.isEmpty else { return nil }
                        return (found.count, member.sources + found.flatMap(\.sources))
                    }
                    return StudyTable.Field(FieldAddress(table: "quality", row: id, group: group.id), tally)
                })
        }
        table = StudyTable(
            id: "quality.corrections", title: "Corrections and voids",
            columns: view.columns(groups.map(\.members.count)),
            rows: [
                row("corrections", "corrections", 0) { !$0.isVoid }, row("voids", "voided events", 0, \.isVoid),
            ]
                + reasons.map { reason in
                    row("reason.\(reason.rawValue)", reason.rawValue, 1) { $0.reasons.contains(reason) }
                },
            notes: ["Participants n (%) [corrections or voids]; every value before and after stays in the record."])
    }
}
