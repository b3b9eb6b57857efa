import ArgumentParser
import Projections

/// `kept flow`: how many participants reached each stage.
struct FlowCommand: TablesCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow", abstract: "How many participants reached each stage (STROBE).",
        discussion: """
            kept flow
            kept flow --group part-2 --as-of 2026-02-28
            kept flow --csv flow.csv
            """)

    static let projections: [any Projection.Type] = [FlowTable.self]

    @OptionGroup var table: TableOptions
    @OptionGroup var reading: ReadingOptions
}
