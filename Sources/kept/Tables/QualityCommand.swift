import ArgumentParser
import Projections

/// `kept quality`: how good the record is.
struct QualityCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: "How soon, how completely and how often corrected.",
        discussion: """
            kept quality
            kept quality --group part-2 --as-of 2026-02-28
            kept quality --table quality.lag --csv lag.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        let reading = try StudyReading.open(self.reading, for: [QualityTable.self], environment)
        try show(TableSet(more: QualityTable(of: reading.view).tables), table, reading, environment)
    }
}
