import ArgumentParser
import Projections

/// `kept efficacy`: every endpoint before and after, with responders.
struct EfficacyCommand: TablesCommand {
    static let configuration = CommandConfiguration(
        commandName: "efficacy", abstract: "Every endpoint before and after, change and responders.",
        discussion: """
            kept efficacy
            kept efficacy --group part-2 --as-of 2026-02-28
            kept efficacy --csv efficacy.csv
            """)

    static let projections: [any Projection.Type] = [
        EfficacyTable.self, BaselineTable.self, ExposureTable.self, EfficacyDetail.self,
    ]

    @OptionGroup var table: TableOptions
    @OptionGroup var reading: ReadingOptions
}
