public import Projections
public import Study

/// The flow of participants as a terminal shows it, one column a group.
public struct FlowText: Sendable {
    private let groups: [FlowTable.Group]
    private let study: StudyProtocol

    /// The text of a table; with `groups` only those.
    public init(_ table: FlowTable, study: StudyProtocol, groups: Set<String>? = nil) {
        self.groups = table.groups.filter { groups?.contains($0.group.text) ?? true }
        self.study = study
    }

    /// The table; a criterion that excluded nobody is left out.
    public var table: Table {
        var stages: [FlowStage] = []
        for count in groups.flatMap(\.counts) where !stages.contains(count.stage) { stages.append(count.stage) }
        let shown = FlowStage.ordered(stages).filter { stage in
            guard case .failing = stage else { return true }
            return groups.contains { $0.participants(stage) ?? 0 > 0 }
        }
        return Table(
            id: "flow", title: "Flow of participants",
            columns: [Table.Column([""], .leading)] + groups.map { Table.Column([$0.label]) },
            rows: shown.map { stage in
                Table.Row(
                    [Table.Cell(name(stage))]
                        + groups.map { group in
                            Table.Cell(
                                group.participants(stage).map(String.init) ?? "-",
                                address: group.participants(stage) == nil ? nil : group.address(stage).description)
                        }, indent: stage.isDetail ? 1 : 0)
            },
            notes: [
                "Participants; one of several parts counts once in a group of parts. Excluded by the last ruling that "
                    + "counts, with every criterion against them. Died: after enrolment. Analysed: with all values "
                    + "that the endpoint asks for, at the index."
            ])
    }

    /// The table with its footer.
    public func text(
        basis: ReportBasis, dates: DateWords, style: TextStyle = .ruled, showsAddresses: Bool = false
    ) -> String {
        TextTable(table, style: style, showsAddresses: showsAddresses, footer: Footer(basis, dates: dates)).text
    }

    private func name(_ stage: FlowStage) -> String {
        switch stage {
        case .failing(let id):
            study.parts.lazy.compactMap { $0.criterion(id) }.first.map { "\(id) \($0.label)" } ?? id.text
        case .infused: "with an infusion"
        case .useWithdrawn: "consent to use taken back"
        case .analysed(let id):
            "analysed: \(study.endpoints.first { $0.id == id }?.label.text ?? id.text)"
        default: stage.address
        }
    }
}

extension FlowTable.Group {
    /// The count of a stage; absent if the group has none.
    func participants(_ stage: FlowStage) -> Int? { counts.first { $0.stage == stage }?.participants }
}

extension FlowStage {
    fileprivate var isDetail: Bool { if case .failing = self { true } else { false } }

    /// In the order of the way, with the criteria of all groups together.
    fileprivate static func ordered(_ stages: [FlowStage]) -> [FlowStage] {
        let failing = stages.filter(\.isDetail)
        var ordered: [FlowStage] = []
        for stage in stages where !stage.isDetail {
            ordered.append(stage)
            if stage == .excluded { ordered += failing }
        }
        return ordered
    }
}
