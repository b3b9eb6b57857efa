import CanonicalJSON
import Statistics
import Study

/// Treatment-emergent adverse events by group: an overview, and counts by class and term.
///
/// Participants who took back consent to the use of their data stay in: safety and flow always count everybody.
public struct SafetyTable: FixedProjection, Hashable {
    /// The addresses of its cells begin with `safety`.
    public static let name = "safety"
    /// By what is counted.
    public static let rows: Set<String> = [SafetyMember.table]

    /// The groups, in the order of the protocol.
    public let groups: [SafetyGroup]

    /// The table of a study as it stands.
    public init(of view: StudyView) {
        let tallies = view.safetyTallies
        groups = tallies.map { tally in
            let reference = tally.group.reference.flatMap { id in tallies.first { $0.group.id == id } }
            return SafetyGroup(tally, against: reference)
        }
    }

    /// Every cell: `safety/any/part-2/participants`, `safety/overview.serious/part-2/events`.
    public var cells: [TracedCell] {
        groups.flatMap { group in
            let overview = OverviewRow.allCases.flatMap { row in
                group.overview[row].map { group.cells("overview.\(row.rawValue)", $0) } ?? []
            }
            let rows = group.rows.flatMap { group.cells($0.level.address, $0.count) }
            let population = TracedCell(
                address: group.address("population", "participants"), value: .integer(group.participants),
                sources: group.sources)
            return [population] + overview + rows
        }
    }
}

extension SafetyRow {
    init(_ level: Level, _ tally: SafetyTally, against reference: SafetyTally?) {
        self.level = level
        count = tally.count(level)
        self.reference = reference?.group.id
        guard let reference, tally.total > 0, reference.total > 0 else { return }
        let others = reference.affected(level).count
        let table = TwoByTwoTable(
            count.participants, tally.total - count.participants, others, reference.total - others)
        fisherP = table.map { FisherExact($0).p }
    }
}
