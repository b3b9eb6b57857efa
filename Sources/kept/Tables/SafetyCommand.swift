import ArgumentParser
import CanonicalJSON
import Projections
import Reports

/// `kept safety`: adverse events, overall and by class and term.
struct SafetyCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "safety", abstract: "Adverse events: overview, and by class and term.",
        discussion: """
            kept safety
            kept safety --group part-2 --as-of 2026-02-28
            kept safety --csv safety.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        let reading = try StudyReading.open(self.reading, for: [SafetyTable.self, SafetyDetail.self], environment)
        let groups = try table.groups(reading.view.study)
        let safety = SafetyTable(of: reading.view)
        let set = TableSet(
            own: SafetyText(safety, study: reading.view.study, groups: groups).tables,
            records: SafetyCSV.file(safety, groups: groups),
            members: SafetyJSON.members(safety, groups: groups), more: SafetyDetail(of: reading.view).tables)
        try show(set, table, reading, environment)
    }
}
