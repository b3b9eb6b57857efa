import CanonicalJSON
import Study
public import Vocabulary

/// The adverse events of one group.
public struct SafetyGroup: Hashable, Sendable {
    /// The group.
    public var group: Code
    /// Its name in tables.
    public var label: String
    /// How many participants count.
    public var participants: Int
    /// The events that made the population.
    public var sources: [Int]
    /// The overview, in the order of ``OverviewRow``.
    public var overview: [OverviewRow: SafetyCount]
    /// All, then classes by descending participants, each with its terms likewise; ties alphabetical.
    public var rows: [SafetyRow]
}

extension SafetyGroup {
    init(_ tally: SafetyTally, against reference: SafetyTally?) {
        group = tally.group.id
        label = tally.group.label.text
        participants = tally.total
        sources = tally.sources
        overview = Dictionary(uniqueKeysWithValues: OverviewRow.allCases.map { ($0, tally.count($0)) })
        let levels = tally.levels.union(reference?.levels ?? []).union([.any])
        let sums = Dictionary(uniqueKeysWithValues: levels.map { ($0, tally.count($0).participants) })
        rows = SafetyRow.Level.ordered(sums).map { SafetyRow($0, tally, against: reference) }
    }

    /// The address of a cell of this group.
    func address(_ row: String, _ cell: String) -> CellAddress {
        CellAddress(table: SafetyTable.name, row: row, group: group.text, cell: cell)
    }

    /// The cells of a row.
    func cells(_ row: String, _ count: SafetyCount) -> [TracedCell] {
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
