import ArgumentParser
import CanonicalJSON
import Projections
import Reports

/// `kept flow`: how many participants reached each stage.
struct FlowCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow", abstract: "How many participants reached each stage (STROBE).",
        discussion: """
            kept flow
            kept flow --group part-2 --as-of 2026-02-28
            kept flow --csv flow.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        let reading = try StudyReading.open(self.reading, for: [FlowTable.self], environment)
        let groups = try table.groups(reading.view.study)
        let flow = FlowTable(of: reading.view)
        let set = TableSet(
            own: [FlowText(flow, study: reading.view.study, groups: groups).table],
            records: FlowRecords.file(flow, groups: groups), members: FlowRecords.members(flow, groups: groups))
        try show(set, table, reading, environment)
    }
}
