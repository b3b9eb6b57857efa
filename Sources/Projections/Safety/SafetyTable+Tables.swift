import Study
import Vocabulary

extension SafetyTable {
    /// The overview, then adverse events by class and term: rows down, groups across.
    public static func tables(of view: StudyView, showing groups: Set<String>?) -> [NamedTable] {
        [
            NamedTable("safety.overview", rows: ["overview."]) {
                Printed(SafetyTable(of: view), view, showing: groups).overview
            },
            NamedTable("safety.terms", rows: ["any", "soc.", "term."]) {
                Printed(SafetyTable(of: view), view, showing: groups).byTerm
            },
        ]
    }

    /// Every cell, also those that stand in no table; none for a row that only the details have.
    public static func cells(of view: StudyView, row: String?) -> [TracedCell] {
        let own = ["population"] + tables(of: view, showing: nil).flatMap(\.beginnings)
        guard row.map({ row in own.contains { row.hasPrefix($0) } }) ?? true else { return [] }
        return SafetyTable(of: view).cells
    }

    /// The groups that are shown, in the order of the protocol.
    func groups(showing shown: Set<String>?) -> [SafetyGroup] {
        groups.filter { shown?.contains($0.group.text) ?? true }
    }

    /// The table as it is read, of some groups.
    private struct Printed {
        let groups: [SafetyGroup]
        let view: StudyView

        init(_ table: SafetyTable, _ view: StudyView, showing shown: Set<String>?) {
            groups = table.groups(showing: shown)
            self.view = view
        }

        var overview: StudyTable {
            StudyTable(
                id: "safety.overview", title: "Treatment-emergent adverse events: overview", columns: columns,
                rows: OverviewRow.allCases.map { row in
                    let id = "overview.\(row.rawValue)"
                    return .init(id, row.label, groups.map { $0.field(id, $0.overview[row]) })
                })
        }

        /// The rows of all groups together: sorted as within a group, by the sum of participants over the groups shown.
        var byTerm: StudyTable {
            let found = groups.map { group in Dictionary(uniqueKeysWithValues: group.rows.map { ($0.level, $0) }) }
            var sums: [SafetyRow.Level: Int] = [:]
            for row in groups.flatMap(\.rows) { sums[row.level, default: 0] += row.count.participants }
            return StudyTable(
                id: "safety.terms", title: "Treatment-emergent adverse events by class and term", columns: columns,
                rows: SafetyRow.Level.ordered(sums).map { level in
                    .init(
                        level.address, level.label(view.terms), indent: level.termName == nil ? 0 : 1,
                        zip(groups, found).map { group, rows in
                            group.field(level.address, rows[level]?.count, p: rows[level]?.fisherP)
                        })
                }, notes: notes)
        }

        private var columns: [StudyTable.Column] {
            groups.map { .init(group: $0.group, head: [$0.label, "n = \($0.participants)"]) }
        }

        private var notes: [String] {
            let safety = view.study.safety
            return [
                "n (%) of participants with at least one infusion, or enrolled in parts without infusions; events in "
                    + "brackets. Counted from the start of an infusion to its follow-up, else for "
                    + "\(safety.cutoffDays) days; dates that cannot be decided count. Not judged counts as related. "
                    + "Grades by \(safety.gradingScale)."
            ]
                + (groups.contains { $0.rows.contains { $0.reference != nil } }
                    ? ["p: Fisher's exact test, two-sided."] : [])
        }
    }
}

extension SafetyGroup {
    /// A count as it is printed, traced by its participants; zero where the group has no such row.
    fileprivate func field(_ row: String, _ count: SafetyCount?, p: Double? = nil) -> StudyTable.Field {
        guard let count else { return StudyTable.Field(participants > 0 ? "0 (0.0) [0]" : "0 (-) [0]", []) }
        let test = p.map { " p \(PrintedNumber.p($0))" } ?? ""
        return StudyTable.Field(
            "\(count.participants) (\(count.percent ?? "-")) [\(count.events)]\(test)",
            Array(cells(row, count).prefix(1)))
    }
}
