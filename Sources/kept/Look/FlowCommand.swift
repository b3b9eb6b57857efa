import ArgumentParser
import CanonicalJSON
import Projections
import Reports

/// `kept flow`: how many participants reached each stage.
struct FlowCommand: LookCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow", abstract: "How many participants reached each stage (STROBE).",
        discussion: """
            kept flow
            kept flow --group part-2 --as-of 2026-02-28
            kept flow --csv flow.csv
            """)

    @OptionGroup var table: TableOptions
    @OptionGroup var look: LookOptions

    mutating func run(in surroundings: Surroundings) throws {
        let look = try Look.open(self.look, surroundings)
        let groups = try table.groups(look.view.study)
        let flow = FlowTable(of: look.view)
        if try table.write(FlowRecords.file(flow, groups: groups), surroundings) { return }
        guard !common.json else {
            let value = FlowRecords.value(flow, basis: look.basis, groups: groups)
            return surroundings.console.print(value.canonicalText + "\n")
        }
        let text = FlowText(flow, study: look.view.study, groups: groups).text(
            basis: look.basis, dates: look.dates, style: isPlain(surroundings) ? .plain : .ruled,
            showsAddresses: table.addresses)
        surroundings.console.print(look.headed(text))
    }
}
