import CanonicalJSON
import Statistics
import Study

/// Treatment-emergent adverse events by group: an overview, and counts by class and term.
///
/// Participants who took back consent to the use of their data stay in: safety and flow always count everybody.
public struct SafetyTable: Projection {
    /// The addresses of its cells begin with `safety`.
    public static let name = "safety"
    /// By what is counted.
    public static let rows: Set<String> = [SafetyMember.table]

    /// The groups, in the order of the protocol.
    public let groups: [SafetyGroup]

    /// The table of a study as it stands.
    public init(of view: StudyView) {
        let tallies = view.study.groups.map { SafetyTally($0, in: view) }
        groups = tallies.map { tally in
            let reference = tally.group.reference.flatMap { id in tallies.first { $0.group.id == id } }
            return SafetyGroup(tally, against: reference)
        }
    }
}

extension SafetyGroup {
    init(_ tally: SafetyTally, against reference: SafetyTally?) {
        group = tally.group.id
        label = tally.group.label.text
        participants = tally.total
        sources = tally.sources
        overview = Dictionary(uniqueKeysWithValues: OverviewRow.allCases.map { ($0, tally.count($0)) })
        let levels = tally.levels.union(reference?.levels ?? [])
        rows = Self.sorted(
            levels.union([.any]).map { SafetyRow($0, tally, against: reference) })
    }

    /// All, then each class before its terms; within each by descending participants, then alphabetically.
    private static func sorted(_ rows: [SafetyRow]) -> [SafetyRow] {
        var classes: [String: Int] = [:]
        for row in rows {
            if case .soc = row.level { classes[row.level.socName ?? ""] = row.count.participants }
        }
        let key = { (row: SafetyRow) -> (Int, String, Int, Int, String) in
            let soc = row.level.socName ?? ""
            let ofClass = row.level == .any ? Int.max : classes[soc] ?? 0
            return (-ofClass, soc, row.level.termName == nil ? 0 : 1, -row.count.participants, row.level.termName ?? "")
        }
        return rows.sorted { key($0) < key($1) }
    }
}

extension SafetyRow {
    init(_ level: Level, _ tally: SafetyTally, against reference: SafetyTally?) {
        self.level = level
        count = tally.count(level)
        self.reference = reference?.group.id
        guard let reference, tally.total > 0, reference.total > 0 else { return }
        let others = reference.count(level).participants
        let table = TwoByTwoTable(
            count.participants, tally.total - count.participants, others, reference.total - others)
        fisherP = table.map { FisherExact($0).p }
    }
}

extension SafetyTable {
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

extension SafetyGroup {
    /// The address of a cell of this group.
    public func address(_ row: String, _ cell: String) -> CellAddress {
        CellAddress(table: SafetyTable.name, row: row, group: group.text, cell: cell)
    }

    fileprivate func cells(_ row: String, _ count: SafetyCount) -> [TracedCell] {
        [
            TracedCell(
                address: address(row, "participants"), value: .integer(count.participants), sources: count.sources),
            TracedCell(
                address: address(row, "percent"), value: count.percent.map { .string($0) } ?? .null,
                sources: count.percentSources),
            TracedCell(address: address(row, "events"), value: .integer(count.events), sources: count.sources),
        ]
    }
}
