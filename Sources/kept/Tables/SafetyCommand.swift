import ArgumentParser
import Projections

/// `kept safety`: adverse events, overall and by class and term.
struct SafetyCommand: TablesCommand {
    static let configuration = CommandConfiguration(
        commandName: "safety", abstract: "Adverse events: overview, and by class and term.",
        discussion: """
            kept safety
            kept safety --group part-2 --as-of 2026-02-28
            kept safety --csv safety.csv
            """)

    static let projections: [any Projection.Type] = [SafetyTable.self, SafetyDetail.self]

    @OptionGroup var table: TableOptions
    @OptionGroup var reading: ReadingOptions
}
