import ArgumentParser
import CanonicalJSON
import Projections
import Reports

/// `kept flow`: how many participants reached each stage.
struct FlowCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow", abstract: "How many participants reached each stage (STROBE).",
        discussion: """
            kept flow
            kept flow --group part-2 --as-of 2026-02-28
            kept flow --csv flow.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        let look = try Look.open(self.look, for: [FlowTable.self], surroundings)
        let groups = try table.groups(look.view.study)
        let flow = FlowTable(of: look.view)
        let set = TableSet(
            own: [FlowText(flow, study: look.view.study, groups: groups).table],
            records: FlowRecords.file(flow, groups: groups), members: FlowRecords.members(flow, groups: groups))
        try show(set, table, look, surroundings)
    }
}
