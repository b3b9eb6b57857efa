import ArgumentParser
import CanonicalJSON
import Projections
import Reports

/// `kept efficacy`: every endpoint before and after, with responders.
struct EfficacyCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "efficacy", abstract: "Every endpoint before and after, change and responders.",
        discussion: """
            kept efficacy
            kept efficacy --group part-2 --as-of 2026-02-28
            kept efficacy --csv efficacy.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        let reading = try StudyReading.open(
            self.reading,
            for: [
                EfficacyTable.self, BaselineTable.self, ExposureTable.self, EfficacyDetail.self,
            ], environment)
        let groups = try table.groups(reading.view.study)
        let efficacy = EfficacyTable(of: reading.view)
        let set = TableSet(
            own: EfficacyText(efficacy, study: reading.view.study, groups: groups).tables,
            records: EfficacyCSV.file(efficacy, groups: groups),
            members: EfficacyJSON.members(efficacy, groups: groups),
            more: BaselineTable(of: reading.view).tables + ExposureTable(of: reading.view).tables
                + EfficacyDetail(of: reading.view).tables)
        try show(set, table, reading, environment)
    }
}
