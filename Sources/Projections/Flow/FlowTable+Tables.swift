import Study
import Vocabulary

extension FlowTable {
    /// One table: the stages down, the groups across.
    public static func tables(of view: StudyView, showing groups: Set<String>?) -> [NamedTable] {
        [NamedTable(name, rows: [""]) { FlowTable(of: view).table(view.study, showing: groups) }]
    }

    /// Every cell.
    public static func cells(of view: StudyView, row: String?) -> [TracedCell] { FlowTable(of: view).cells }

    /// The groups that are shown, in the order of the protocol.
    func groups(showing shown: Set<String>?) -> [Group] { groups.filter { shown?.contains($0.group.text) ?? true } }

    /// A criterion that excluded nobody of the groups shown is left out.
    private func table(_ study: StudyProtocol, showing shown: Set<String>?) -> StudyTable {
        let groups = groups(showing: shown)
        var stages: [FlowStage] = []
        for count in groups.flatMap(\.counts) where !stages.contains(count.stage) { stages.append(count.stage) }
        let printed = FlowStage.ordered(stages).filter { stage in
            !stage.isDetail || groups.contains { $0.participants(stage) ?? 0 > 0 }
        }
        return StudyTable(
            id: Self.name, title: "Flow of participants",
            columns: groups.map { .init(group: $0.group, head: [$0.label]) },
            rows: printed.map { stage in
                .init(
                    stage.address, stage.label(study), indent: stage.isDetail ? 1 : 0,
                    groups.map { $0.field(stage) })
            },
            notes: [
                "Participants; one of several parts counts once in a group of parts. Excluded by the last ruling that "
                    + "counts, with every criterion against them. Died: after enrolment. Analysed: with all values "
                    + "that the endpoint asks for, at the index."
            ])
    }
}

extension FlowTable.Group {
    /// The count of a stage; absent if the group has none.
    public func participants(_ stage: FlowStage) -> Int? { counts.first { $0.stage == stage }?.participants }

    /// A stage's count as it is printed; a dash where the group has no such stage.
    fileprivate func field(_ stage: FlowStage) -> StudyTable.Field {
        guard let count = counts.first(where: { $0.stage == stage }) else { return .none }
        return StudyTable.Field(String(count.participants), [cell(count)])
    }
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

    /// What the stage is called in the table, by the labels of a protocol.
    fileprivate func label(_ study: StudyProtocol) -> String {
        switch self {
        case .failing(let id):
            study.parts.lazy.compactMap { $0.criterion(id) }.first.map { "\(id) \($0.label)" } ?? id.text
        case .infused: "with an infusion"
        case .useWithdrawn: "consent to use taken back"
        case .analysed(let id): "analysed: \(study.endpoint(id)?.label.text ?? id.text)"
        case .screened, .excluded, .consented, .enrolled, .completed, .withdrawn, .lost, .died, .continuing: address
        }
    }
}
