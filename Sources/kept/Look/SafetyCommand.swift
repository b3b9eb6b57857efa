import ArgumentParser
import CanonicalJSON
import Projections
import Reports

/// `kept safety`: adverse events, overall and by class and term.
struct SafetyCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "safety", abstract: "Adverse events: overview, and by class and term.",
        discussion: """
            kept safety
            kept safety --group part-2 --as-of 2026-02-28
            kept safety --csv safety.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        let look = try Look.open(self.look, surroundings)
        let groups = try table.groups(look.view.study)
        let safety = SafetyTable(of: look.view)
        if try table.write(SafetyCSV.file(safety, groups: groups), surroundings) { return }
        guard !common.json else {
            let value = SafetyJSON.value(safety, basis: look.basis, groups: groups)
            return surroundings.console.print(value.canonicalText + "\n")
        }
        let text = SafetyText(safety, study: look.view.study, groups: groups).text(
            basis: look.basis, dates: look.dates, style: isPlain(surroundings) ? .plain : .ruled,
            showsAddresses: table.addresses)
        surroundings.console.print(look.headed(text))
    }
}
