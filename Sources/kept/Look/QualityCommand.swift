import ArgumentParser
import Projections

/// `kept quality`: how good the record is.
struct QualityCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: "How soon, how completely and how often corrected.",
        discussion: """
            kept quality
            kept quality --group part-2 --as-of 2026-02-28
            kept quality --table quality.lag --csv lag.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        let look = try Look.open(self.look, for: [QualityTable.self], surroundings)
        try show(TableSet(more: QualityTable(of: look.view).tables), table, look, surroundings)
    }
}
