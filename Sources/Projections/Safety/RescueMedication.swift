import CanonicalJSON
import Study
import Vocabulary

/// Rescue medication given, by drug (S8).
struct RescueMedication {
    let table: StudyTable

    init(_ view: StudyView) {
        let groups = view.study.groups.map { (id: $0.id, members: view.rows(SafetyMember.self, of: $0)) }
        var drugs: [Code] = []
        for member in groups.flatMap(\.members) {
            for dose in member.doses where !drugs.contains(dose.drug) { drugs.append(dose.drug) }
        }
        let row = { (id: String, label: String, indent: Int, drug: Code?) in
            StudyTable.Row(
                id, label, indent: indent,
                groups.map { group in
                    let tally = Tally(group.members, population: group.members.flatMap(\.sources)) { member in
                        let doses = member.doses.filter { drug == nil || $0.drug == drug }
                        guard !doses.isEmpty else { return nil }
                        return (doses.count, member.sources + doses.flatMap(\.sources))
                    }
                    return StudyTable.Field(FieldAddress(table: "safety", row: id, group: group.id), tally)
                })
        }
        table = StudyTable(
            id: "safety.rescue", title: "Rescue medication", columns: view.columns(groups.map(\.members.count)),
            rows: [row("rescue.any", "any", 0, nil)]
                + drugs.sorted { $0.text < $1.text }.map { row("rescue.drug.\($0)", $0.text, 1, $0) },
            notes: ["Participants n (%) [doses], of those who count for safety."])
    }
}

/// A dose of rescue medication.
struct RescueDose: Payload {
    /// The drug.
    var drug = Code.blank
    /// The events behind it.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("drug", &drug)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

extension RescueDose {
    /// The doses of a participant in the group's parts.
    static func all(of member: SafetyPopulation.Member) -> [RescueDose] {
        let (history, ids) = (member.history, Set(member.parts.map(\.id)))
        return history.effective.compactMap { event in
            guard case .rescueMedicationGiven(let payload) = event.event else { return nil }
            let infusion = payload.infusion.flatMap { history.state.infusions[$0] }
            let adverseEvent = payload.ae.flatMap { history.state.adverseEvents[$0]?.view }
            // Without an infusion or adverse event it belongs to the windows in which it was given.
            let part = infusion?.part ?? adverseEvent?.part
            guard part.map(ids.contains) ?? member.emergence.counts(event.at) else { return nil }
            var dose = RescueDose()
            dose.drug = payload.drug
            dose.sources =
                [event.seq] + event.corrections + (infusion.map { history.sources(of: $0) } ?? [])
                + (adverseEvent.map { history.withCorrections($0.seq) } ?? [])
            return dose
        }
    }
}
