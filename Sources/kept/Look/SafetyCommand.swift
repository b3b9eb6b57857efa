import ArgumentParser
import CanonicalJSON
import Projections
import Reports

/// `kept safety`: adverse events, overall and by class and term.
struct SafetyCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "safety", abstract: "Adverse events: overview, and by class and term.",
        discussion: """
            kept safety
            kept safety --group part-2 --as-of 2026-02-28
            kept safety --csv safety.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        let look = try Look.open(self.look, for: [SafetyTable.self, SafetyDetail.self], surroundings)
        let groups = try table.groups(look.view.study)
        let safety = SafetyTable(of: look.view)
        let set = TableSet(
            own: SafetyText(safety, study: look.view.study, groups: groups).tables,
            records: SafetyCSV.file(safety, groups: groups),
            members: SafetyJSON.members(safety, groups: groups), more: SafetyDetail(of: look.view).tables)
        try show(set, table, look, surroundings)
    }
}
