import ArgumentParser
import Projections

/// `kept quality`: how good the record is.
struct QualityCommand: TablesCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: "How soon, how completely and how often corrected.",
        discussion: """
            kept quality
            kept quality --group part-2 --as-of 2026-02-28
            kept quality --table quality.lag --csv lag.csv
            """)

    static let projections: [any Projection.Type] = [QualityTable.self]

    @OptionGroup var table: TableOptions
    @OptionGroup var reading: ReadingOptions
}
