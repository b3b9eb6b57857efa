import Study

/// Rescue medication given, by drug (S8).
struct RescueMedication {
    let table: StudyTable

    init(_ view: StudyView) {
        let groups = view.study.groups.map { (id: $0.id, members: view.treated($0)) }
        var drugs: [Code] = []
        for member in groups.flatMap(\.members) {
            for dose in member.rescue where !drugs.contains(dose.payload.drug) { drugs.append(dose.payload.drug) }
        }
        let row = { (id: String, label: String, indent: Int, drug: Code?) in
            StudyTable.Row(
                id, label, indent: indent,
                groups.map { group in
                    let tally = Tally(group.members, population: group.members.flatMap(\.sources)) { member in
                        let doses = member.rescue.filter { drug == nil || $0.payload.drug == drug }
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

/// A participant who counts for safety, with the rescue medication given in the group's parts.
struct TreatedMember {
    /// The events by which they count.
    let sources: [Int]
    /// The doses.
    let rescue: [(payload: RescueMedicationGiven, sources: [Int])]
}

extension StudyView {
    /// The participants of a group who count for safety.
    func treated(_ group: StudyGroup) -> [TreatedMember] {
        SafetyPopulation(of: group, in: self).members.map { member in
            let ids = Set(member.parts.map(\.id))
            let doses = member.history.effective.compactMap { event -> (RescueMedicationGiven, [Int])? in
                guard case .rescueMedicationGiven(let payload) = event.event else { return nil }
                let infusion = payload.infusion.flatMap { member.history.state.infusions[$0] }
                let part = infusion?.part ?? payload.ae.flatMap { member.history.state.adverseEvents[$0]?.view?.part }
                // Without an infusion or adverse event it belongs to the windows in which it was given.
                guard part.map(ids.contains) ?? member.emergence.counts(event.at) else { return nil }
                let reports = payload.ae.flatMap { member.history.state.adverseEvents[$0]?.view?.seq }
                let of =
                    (infusion.map { member.history.sources(of: $0) } ?? [])
                    + (reports.map { member.history.withCorrections($0) } ?? [])
                return (payload, [event.seq] + event.corrections + of)
            }
            return TreatedMember(sources: member.sources, rescue: doses)
        }
    }
}
