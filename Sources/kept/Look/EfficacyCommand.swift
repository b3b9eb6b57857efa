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
        let look = try Look.open(self.look, surroundings)
        let groups = try table.groups(look.view.study)
        let efficacy = EfficacyTable(of: look.view)
        if try table.write(EfficacyCSV.file(efficacy, groups: groups), surroundings) { return }
        guard !common.json else {
            let value = EfficacyJSON.value(efficacy, basis: look.basis, groups: groups)
            return surroundings.console.print(value.canonicalText + "\n")
        }
        let text = EfficacyText(efficacy, study: look.view.study, groups: groups).text(
            basis: look.basis, dates: look.dates, style: isPlain(surroundings) ? .plain : .ruled,
            showsAddresses: table.addresses)
        surroundings.console.print(look.headed(text))
    }
}
