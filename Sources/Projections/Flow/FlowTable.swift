import CanonicalJSON
import Study
public import Vocabulary

/// How many participants reached each stage, by group (STROBE item 13).
///
/// Everybody counts, also who took back consent to the use of their data. A participant of several parts of a
/// group counts once.
public struct FlowTable: FixedProjection, Hashable {
    /// One group.
    public struct Group: Hashable, Sendable {
        /// The group.
        public let group: Code
        /// What it is called.
        public let label: String
        /// The stages, in the order of the way.
        public let counts: [Count]
    }

    /// One stage of a group.
    public struct Count: Hashable, Sendable {
        /// The stage.
        public let stage: FlowStage
        /// How many participants reached it.
        public let participants: Int
        /// The events behind it.
        public let sources: [Int]
    }

    /// The addresses of its cells begin with `flow`.
    public static let name = "flow"
    /// By what is counted.
    public static let rows: Set<String> = [FlowMember.table]

    /// The groups, in the order of the protocol.
    public let groups: [Group]

    /// The table of a study as it stands.
    public init(of view: StudyView) {
        groups = view.study.groups.map { group in
            let members = view.rows(FlowMember.self, of: group)
            let counts = FlowStage.all(of: group, in: view.study).map { stage in
                let reached = members.compactMap { $0.sources(of: stage) }
                return Count(stage: stage, participants: reached.count, sources: reached.flatMap { $0 }.sortedUnique)
            }
            return Group(group: group.id, label: group.label.text, counts: counts)
        }
    }

    /// Every cell: `flow/enrolled/part-2/participants`.
    public var cells: [TracedCell] { groups.flatMap { group in group.counts.map(group.cell) } }
}

extension FlowTable.Group {
    /// The cell of a stage's count.
    func cell(_ count: FlowTable.Count) -> TracedCell {
        TracedCell(
            address: CellAddress(
                table: FlowTable.name, row: count.stage.address, group: group.text, cell: "participants"),
            value: .integer(count.participants), sources: count.sources)
    }
}
