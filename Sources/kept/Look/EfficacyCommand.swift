import ArgumentParser
import CanonicalJSON
import Projections
import Reports

/// `kept efficacy`: every endpoint before and after, with responders.
struct EfficacyCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "efficacy", abstract: "Every endpoint before and after, change and responders.",
        discussion: """
            kept efficacy
            kept efficacy --group part-2 --as-of 2026-02-28
            kept efficacy --csv efficacy.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        let look = try Look.open(
            self.look,
            for: [
                EfficacyTable.self, BaselineTable.self, ExposureTable.self, EfficacyDetail.self,
            ], surroundings)
        let groups = try table.groups(look.view.study)
        let efficacy = EfficacyTable(of: look.view)
        let set = TableSet(
            own: EfficacyText(efficacy, study: look.view.study, groups: groups).tables,
            records: EfficacyCSV.file(efficacy, groups: groups),
            members: EfficacyJSON.members(efficacy, groups: groups),
            more: BaselineTable(of: look.view).tables + ExposureTable(of: look.view).tables
                + EfficacyDetail(of: look.view).tables)
        try show(set, table, look, surroundings)
    }
}
