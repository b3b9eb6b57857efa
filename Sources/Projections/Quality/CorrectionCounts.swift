import Study

/// What was corrected and voided, by reason.
struct CorrectionCounts {
    let table: StudyTable

    init(_ groups: [QualityGroup], _ view: StudyView) {
        let changes = groups.map { group in (group, group.members.map { MemberChanges($0) }) }
        let reasons = ReasonCode.allCases.filter { reason in
            changes.contains { $0.1.contains { $0.changes.contains { $0.reasons.contains(reason) } } }
        }
        let row = { (id: String, label: String, indent: Int, matches: @escaping (MemberChanges.Change) -> Bool) in
            StudyTable.Row(
                id, label, indent: indent,
                changes.map { group, members in
                    let tally = Tally(members, population: group.sources) { member in
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

/// The corrections and voids of one participant that count.
struct MemberChanges {
    struct Change {
        let isVoid: Bool
        let reasons: [ReasonCode]
        let sources: [Int]
    }

    let sources: [Int]
    let changes: [Change]

    init(_ member: QualityMember) {
        let history = member.history
        sources = member.sources
        changes = history.events.compactMap { event in
            guard !history.voided.contains(event.seq), let target = event.cause, member.holds(target) else {
                return nil
            }
            let isVoid: Bool
            switch event.event {
            case .eventCorrected: isVoid = false
            case .eventVoided: isVoid = true
            default: return nil
            }
            return Change(isVoid: isVoid, reasons: event.reasons, sources: [target, event.seq])
        }
    }
}
