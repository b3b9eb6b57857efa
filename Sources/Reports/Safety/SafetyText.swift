public import Projections
public import Study

/// The safety table as a terminal shows it: the overview, then adverse events by class and term, one column a group.
public struct SafetyText: Sendable {
    private let groups: [SafetyGroup]
    private let study: StudyProtocol

    /// The text of a table; with `groups` only those.
    public init(_ table: SafetyTable, study: StudyProtocol, groups: Set<String>? = nil) {
        self.groups = table.groups.filter { groups?.contains($0.group.text) ?? true }
        self.study = study
    }

    /// The two tables.
    public var tables: [Table] { [overview, byTerm] }

    /// The tables, each with its footer.
    public func text(
        basis: ReportBasis, dates: DateWords, style: TextStyle = .ruled, showsAddresses: Bool = false
    ) -> String {
        let footer = Footer(basis, dates: dates)
        return tables.map { TextTable($0, style: style, showsAddresses: showsAddresses, footer: footer).text }
            .joined(separator: "\n")
    }

    private var overview: Table {
        let rows = OverviewRow.allCases.map { row in
            Table.Row(
                [Table.Cell(row.label)]
                    + groups.map { cell($0, "overview.\(row.rawValue)", $0.overview[row], nil) })
        }
        return Table(
            id: "safety.overview", title: "Treatment-emergent adverse events: overview", columns: columns, rows: rows)
    }

    private var byTerm: Table {
        let rows = levels.map { level in
            Table.Row(
                [Table.Cell(level.label(study))]
                    + groups.map { group in
                        let row = group.rows.first { $0.level == level }
                        return cell(group, level.address, row?.count, row?.fisherP)
                    }, indent: level.termName == nil ? 0 : 1)
        }
        return Table(
            id: "safety.terms", title: "Treatment-emergent adverse events by class and term", columns: columns,
            rows: rows, notes: notes)
    }

    private var columns: [Table.Column] {
        [Table.Column([""], .leading)] + groups.map { Table.Column([$0.label, "n = \($0.participants)"]) }
    }

    private func cell(_ group: SafetyGroup, _ row: String, _ count: SafetyCount?, _ p: Double?) -> Table.Cell {
        guard let count else { return Table.Cell(group.participants > 0 ? "0 (0.0) [0]" : "0 (-) [0]") }
        let test = p.map { " p \(PrintedNumber.p($0))" } ?? ""
        return Table.Cell(
            "\(count.participants) (\(count.percent ?? "-")) [\(count.events)]\(test)",
            address: group.address(row, "participants").description)
    }

    private var notes: [String] {
        let days = study.safety.cutoffDays
        return [
            "n (%) of participants with at least one infusion, or enrolled in parts without infusions; events in "
                + "brackets. Counted from the start of an infusion to its follow-up, else for \(days) days; dates that "
                + "cannot be decided count. Not judged counts as related. Grades by \(study.safety.gradingScale)."
        ] + (groups.contains { $0.rows.contains { $0.reference != nil } } ? ["p: Fisher's exact test, two-sided."] : [])
    }
}

extension SafetyText {
    /// The rows of all groups together: sorted as within a group, by the sum of participants over the groups shown.
    private var levels: [SafetyRow.Level] {
        var sums: [SafetyRow.Level: Int] = [:]
        for row in groups.flatMap(\.rows) { sums[row.level, default: 0] += row.count.participants }
        return SafetyRow.Level.ordered(sums)
    }
}
